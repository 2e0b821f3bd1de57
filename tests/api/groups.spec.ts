import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGroup, aHolder, aNetwork, attempt, auditOf, fate, type SomeGroup } from '../support/groups.ts';
import { aPerson, hold, networkOf, type Person } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let network: SomeGroup;
let [north, south, farm, mill]: SomeGroup[] = [];
let [admin, coordinator, trainer, member]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  ({ network, north, south, farm, mill, admin, coordinator, member } = await aNetwork(school));
  trainer = await aHolder(school, 'trainer', north);
}, patience);
afterAll(() => school?.close());

const seen = async (client: Client) => {
  const { data, errors } = await client.ask<{ groups: { slug: string }[] }>('{ groups { slug } }');
  return errors?.[0]?.extensions.code ?? data!.groups.map(({ slug }) => slug);
};
const one = async (client: Client, slug: string) =>
  (await client.ask<{ group: object | null }>('query ($slug: Slug!) { group(slug: $slug) { slug } }', { slug })).data?.group ?? null;
const es = (text: string) => [{ language: 'es', text }];

test('whoever has a role sees what is above and below it, in the order of a tree, and nothing beside it', async () => {
  expect(await seen(member!)).toEqual(['red', north!.slug, farm!.slug]);
  expect(await seen(coordinator!)).toEqual(['red', north!.slug, farm!.slug]);
  const whole = (await seen(admin!)) as string[];
  expect(new Set(whole)).toEqual(new Set(['red', north!.slug, farm!.slug, south!.slug, mill!.slug]));
  expect(whole.indexOf(farm!.slug)).toBe(whole.indexOf(north!.slug) + 1);
  expect(whole.indexOf(mill!.slug)).toBe(whole.indexOf(south!.slug) + 1);
});

test('nobody else sees any group', async () => {
  expect(await seen(school.visitor())).toBe('UNAUTHENTICATED');
  expect(await seen(await school.learner())).toBe('UNAUTHENTICATED');
  expect(await seen(await aPerson(school))).toBe('FORBIDDEN');
});

test('a group of others is as one that does not exist', async () => {
  expect(await one(member!, farm!.slug)).toEqual({ slug: farm!.slug });
  expect(await one(member!, mill!.slug)).toBeNull();
  expect(await one(member!, 'no-hay-tal')).toBeNull();
});

test.each([
  ['from tomorrow on', { from: '2026-11-23' }],
  ['until yesterday', { until: '2026-11-21' }],
])('a role that holds %s shows nothing today', async (_, term) => {
  const person = await aPerson(school);
  await hold(school, person, 'coordinator', { group: north!.id, ...term });
  expect(await seen(person)).toBe('FORBIDDEN');
});

test('a role holds on its first and on its last day', async () => {
  const person = await aPerson(school);
  await hold(school, person, 'member', { group: farm!.id, from: '2026-11-22', until: '2026-11-22' });
  expect(await seen(person)).toHaveLength(3);
});

test('what the viewer may do in a group follows from her roles on its way', async () => {
  const can = async (client: Client, { slug }: SomeGroup) =>
    (
      await client.ask<{ group: object }>(
        'query ($slug: Slug!) { group(slug: $slug) { viewerCanWrite viewerCanClose viewerCanAnnounce viewerCanGive } }',
        { slug },
      )
    ).data!.group;
  const nothing = { viewerCanWrite: false, viewerCanClose: false, viewerCanAnnounce: false, viewerCanGive: [] };
  expect(await can(member!, farm!)).toEqual(nothing);
  expect(await can(trainer!, farm!)).toEqual(nothing);
  expect(await can(coordinator!, network)).toEqual(nothing);
  expect(await can(coordinator!, north!)).toEqual({
    ...{ viewerCanWrite: true, viewerCanClose: false, viewerCanAnnounce: true },
    viewerCanGive: ['TRAINER', 'EDITOR'],
  });
  expect(await can(coordinator!, farm!)).toMatchObject({ viewerCanClose: true, viewerCanGive: ['MEMBER', 'TRAINER', 'EDITOR'] });
  expect(await can(admin!, network)).toMatchObject({ viewerCanGive: ['TRAINER', 'EDITOR', 'COORDINATOR', 'ADMINISTRATOR'] });
});

test.each([
  ['network', 'NODE', null],
  ['network', 'ORGANISATION', null],
  ['network', 'NETWORK', 'GROUP_MISFIT'],
  ['node', 'ORGANISATION', null],
  ['node', 'NODE', 'GROUP_MISFIT'],
  ['organisation', 'ORGANISATION', 'GROUP_MISFIT'],
])('below a %s a %s: %s', async (parent, kind, expected) => {
  const { id } = { network, node: north!, organisation: farm! }[parent]!;
  expect(await fate(admin!, 'createGroup', { parent: id, kind, title: es('Nuevo') })).toBe(expected === null ? null : expected);
  // The first `nuevo` takes the name: each round clears up.
  await school.rows.query(`delete from groups where slug = 'nuevo'`);
});

test('a group is made below one that the viewer looks after, with titles in its languages, and is noted', async () => {
  const title = [...es('  Radio   Ñandú '), { language: 'pt', text: 'Rádio' }];
  const { payload } = await attempt(
    admin!,
    'createGroup',
    { parent: north!.id, kind: 'ORGANISATION', title },
    'group { slug kind parentId isClosed title { text } pt: title(language: "pt") { text } }',
  );
  expect(payload['group']).toEqual({
    ...{ slug: 'radio-nandu', kind: 'ORGANISATION', parentId: north!.id, isClosed: false },
    ...{ title: { text: 'Radio Ñandú' }, pt: { text: 'Rádio' } },
  });
  expect((await auditOf(admin!))[0]).toMatchObject({ act: 'group-created', sentence: `${admin!.pseudonym} creó «Radio Ñandú»` });
  expect(await seen(member!)).not.toContain('radio-nandu');
  expect(await seen(coordinator!)).toContain('radio-nandu');
});

test('who does not see all groups learns nothing of the names of others', async () => {
  const make = (client: Client, parent: SomeGroup) =>
    attempt(client, 'createGroup', { parent: parent.id, kind: 'ORGANISATION', slug: 'huerta', title: es('Huerta') }, 'group { slug }');
  expect((await make(admin!, mill!)).code).toBe('GROUP_MISFIT');
  expect((await make(admin!, south!)).payload['group']).toEqual({ slug: 'huerta' });
  expect((await make(admin!, north!)).code).toBe('SLUG_TAKEN');
  const taken = await make(coordinator!, north!);
  const free = await attempt(
    coordinator!,
    'createGroup',
    { parent: north!.id, kind: 'ORGANISATION', slug: 'vivero', title: es('V') },
    'group { slug }',
  );
  expect((taken.payload['group'] as SomeGroup).slug).toMatch(/^huerta-[a-z]{6}$/);
  expect((free.payload['group'] as SomeGroup).slug).toMatch(/^vivero-[a-z]{6}$/);
});

test.each(['createGroup', 'renameGroup', 'closeGroup', 'reopenGroup'])(
  '%s of the group of others is as of one that does not exist',
  async (name) => {
    const input = (id: string) =>
      ({
        createGroup: { parent: id, kind: 'ORGANISATION', title: es('X') },
        renameGroup: { id, title: es('X') },
        closeGroup: { id },
        reopenGroup: { id },
      })[name]!;
    const [others, nobodys, above] = await Promise.all(
      [south!.id, randomUUID(), network.id].map((id) => attempt(coordinator!, name, input(id))),
    );
    expect(others).toEqual({ error: 'NOT_FOUND', code: null, payload: {} });
    expect(nobodys).toEqual(others);
    expect(above).toEqual(others);
    expect(await fate(trainer!, name, input(north!.id))).toBe('FORBIDDEN');
    expect(await fate(member!, name, input(farm!.id))).toBe('FORBIDDEN');
    expect(await fate(school.visitor(), name, input(farm!.id))).toBe('UNAUTHENTICATED');
    expect(await fate(coordinator!, name, input('no-es-un-id'))).toBe('INVALID_INPUT');
  },
);

test('renaming keeps the address, and both are noted without the title', async () => {
  expect(await fate(coordinator!, 'renameGroup', { id: farm!.id, title: es('La Milpa') })).toBeNull();
  expect(await one(member!, farm!.slug)).toEqual({ slug: farm!.slug });
  expect((await auditOf(admin!))[0]!.sentence).toBe(`${coordinator!.pseudonym} cambió el nombre de «La Milpa»`);
});

test('a title is neither missing, nor blank, nor without end', async () => {
  for (const title of [
    [],
    es(' '),
    es('x'.repeat(121)),
    Array.from({ length: 9 }, (_, at) => ({ language: `x${'abcdefghi'[at]}`, text: 'x' })),
  ])
    expect(await fate(admin!, 'renameGroup', { id: farm!.id, title })).toBe('INVALID_INPUT');
  expect(await fate(admin!, 'renameGroup', { id: farm!.id, title: [{ language: '<b>', text: 'x' }] })).toBe('BAD_INPUT');
});

test('what the schema does not name cannot be sent along', async () => {
  const title = es('X');
  for (const more of [{ path: [network.id] }, { id: randomUUID() }, { isClosed: false }, { parentId: network.id }])
    expect(await fate(admin!, 'createGroup', { parent: north!.id, kind: 'ORGANISATION', title, ...more })).toBe('BAD_INPUT');
  expect(await fate(coordinator!, 'renameGroup', { id: farm!.id, title, parent: network.id })).toBe('BAD_INPUT');
});

test('a group is closed from above; no role holds in it nor below until it is opened again', async () => {
  const node = await aGroup(school, 'node');
  const shop = await aGroup(school, 'organisation', node);
  const [own, inside] = [await aHolder(school, 'coordinator', node), await aHolder(school, 'member', shop)];
  expect(await fate(own, 'closeGroup', { id: node.id })).toBe('GROUP_FROM_ABOVE');
  expect(await seen(inside)).toHaveLength(3);
  expect(await fate(admin!, 'closeGroup', { id: node.id })).toBeNull();
  expect(await seen(inside)).toBe('FORBIDDEN');
  expect(await seen(own)).toBe('FORBIDDEN');
  expect(await fate(admin!, 'createGroup', { parent: node.id, kind: 'ORGANISATION', title: es('X') })).toBe('GROUP_CLOSED');
  expect(await fate(admin!, 'createInvitation', { group: shop.id, role: 'MEMBER' })).toBe('GROUP_CLOSED');
  expect(await fate(admin!, 'announce', { group: shop.id, text: 'x' })).toBe('GROUP_CLOSED');
  expect(await fate(admin!, 'closeGroup', { id: node.id })).toBeNull();
  expect(await fate(admin!, 'reopenGroup', { id: node.id })).toBeNull();
  expect(await seen(inside)).toHaveLength(3);
  const acts = (await auditOf(admin!)).map(({ act }) => act);
  expect(acts.slice(0, 2)).toEqual(['group-reopened', 'group-closed']);
  expect(acts.filter((act) => act === 'group-closed')).toHaveLength(1);
});

test('the network stays open', async () => {
  expect(await fate(admin!, 'closeGroup', { id: network.id })).toBe('NETWORK_STAYS');
});

test.each(['\u202eejemplo', '\u200b\u200b', 'nodo\u0000', 'no\ud800do', 'con\nsalto'])(
  'a title that hides something is refused: %j',
  async (text) => {
    const network = await networkOf(school);
    expect(await fate(admin!, 'createGroup', { parent: network, kind: 'NODE', title: [{ language: 'es', text }] })).toBe('INVALID_INPUT');
  },
);
