import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Audit } from '#libs/platform/server';
import { Versions } from '../../libs/resources/server/versions.service.ts';
import { aGroup, aHolder, attempt, noticesOf, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide, resource, save, submit } from '../support/resources.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let farm: SomeGroup;
let [writer, editor, stranger]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  const node = await aGroup(school, 'node');
  farm = await aGroup(school, 'organisation', node);
  writer = await aHolder(school, 'member', farm);
  editor = await aHolder(school, 'editor', node);
  stranger = await aHolder(school, 'editor', await aGroup(school, 'node'));
}, patience);
afterAll(() => school?.close());

interface Listed {
  readonly slug: string;
  readonly sentOn: string;
  readonly isOwn: boolean;
  readonly isWaiting: boolean;
  readonly reviewBy: string | null;
  readonly hasWorkChanged: boolean;
  readonly viewerCanPublish: boolean;
}

const facts = 'id slug kind language sentOn isOwn isWaiting isTakenBack reviewBy hasWorkChanged viewerCanPublish';
const list = async (by: Person, name: 'contributionsToReview' | 'ageingResources' | 'myContributions') =>
  (await by.ask<Record<string, Listed[]>>(`{ ${name} { ${facts} } }`)).data![name]!;
const slugsIn = async (by: Person, name: 'contributionsToReview' | 'ageingResources') => (await list(by, name)).map(({ slug }) => slug);

interface Work {
  readonly title: string;
  readonly then: { readonly number: number; readonly source: string } | null;
  readonly now: { readonly number: number; readonly source: string } | null;
}

const workOf = async (by: Person, slug: string) =>
  (
    await by.ask<{ contribution: { hasWorkChanged: boolean; work: Work | null } }>(
      'query ($slug: Slug!) { contribution(slug: $slug) { hasWorkChanged work { title then { number source } now { number source } } } }',
      { slug },
    )
  ).data!.contribution;

const isChangedForAll = async (slug: string) =>
  (
    await school.ask<{ resource: { hasWorkChanged: boolean } }>('query ($slug: Slug!) { resource(slug: $slug) { hasWorkChanged } }', {
      slug,
    })
  ).data!.resource.hasWorkChanged;

const publish = async (slug: string, version?: number, by = editor!) => {
  const found = (await contribution(by, slug))!;
  return decide(by, 'publishResource', { resource: found.id, version: version ?? found.version });
};
const published = async (content: object = {}, more: object = {}) => {
  const slug = await contribute(writer!, farm, content, more);
  expect(await publish(slug)).toBe('PUBLISHED');
  return slug;
};
const idOf = async (slug: string) => (await contribution(editor!, slug))!.id;
const confirm = async (by: Person, slug: string, more: object = {}) => {
  const input = { resource: await idOf(slug), version: 1, reviewBy: '2027-10-01', ...more };
  const { error, code, payload } = await attempt(by, 'confirmResource', input, 'reviewBy');
  return error ?? code ?? String(payload['reviewBy']);
};
const catchUp = async (by: Person, slug: string, workVersion: number) => {
  const { error, code, payload } = await attempt(by, 'catchUpWithWork', { resource: await idOf(slug), version: 1, workVersion }, 'isDone');
  return error ?? code ?? payload['isDone'];
};

test('what was sent in first waits first, and is seen by nobody before somebody decides, whoever wrote it', async () => {
  const [second, first] = [await contribute(editor!, farm), await contribute(writer!, farm)];
  await school.rows.query(`update resource_versions set made_on = '2026-11-20' where resource_id = $1`, [await idOf(first)]);
  const waiting = (await list(editor!, 'contributionsToReview')).filter(({ slug }) => [first, second].includes(slug));
  expect(waiting.map(({ slug, sentOn, isOwn }) => [slug, sentOn, isOwn])).toEqual([
    [first, '2026-11-20', false],
    [second, '2026-11-22', true],
  ]);
  expect(waiting[0]).toMatchObject({ kind: 'GUIDE', language: 'es', viewerCanPublish: true });
  for (const slug of [first, second]) expect(await resource(school.visitor(), slug)).toBeNull();
  for (const slug of [first, second]) await decide(editor!, 'withdrawResource', { resource: await idOf(slug) });
  for (const slug of [first, second]) expect(await slugsIn(editor!, 'contributionsToReview')).not.toContain(slug);
});

test('a new version of what is published waits until changes are asked or it is published, and not again once an earlier one is', async () => {
  const slug = await published();
  expect(await slugsIn(editor!, 'contributionsToReview')).not.toContain(slug);
  await contribute(writer!, farm, { title: 'La segunda' }, { resource: slug });
  expect(await slugsIn(editor!, 'contributionsToReview')).toContain(slug);
  const comments = [{ text: 'Falta la fuente' }];
  expect(await decide(editor!, 'askChanges', { resource: await idOf(slug), version: 2, comments })).toBe('PUBLISHED');
  expect(await slugsIn(editor!, 'contributionsToReview')).not.toContain(slug);
  await contribute(writer!, farm, { title: 'La tercera' }, { resource: slug });
  expect(await slugsIn(editor!, 'contributionsToReview')).toContain(slug);
  for (const version of [3, 1]) expect(await publish(slug, version)).toBe('PUBLISHED');
  expect(await slugsIn(editor!, 'contributionsToReview')).not.toContain(slug);
});

test('one version is opened by its number, with the day on which everybody could read it first', async () => {
  const slug = await published();
  await contribute(writer!, farm, { title: 'La segunda' }, { resource: slug });
  const { data } = await writer!.ask<{ contribution: Record<string, unknown> }>(
    `query ($slug: Slug!) { contribution(slug: $slug) { newest: versionAt { number publishedOn } first: versionAt(number: 1) { number publishedOn
      content { title } } none: versionAt(number: 9) { number } } }`,
    { slug },
  );
  expect(data!.contribution).toEqual({
    newest: { number: 2, publishedOn: null },
    first: { number: 1, publishedOn: '2026-11-22', content: { title: 'Frases de paso para la asamblea' } },
    none: null,
  });
});

test('her own text cannot be published by her while another could, and the page knows beforehand', async () => {
  const alone = await aGroup(school, 'node');
  const only = await aHolder(school, 'editor', alone);
  const slug = await contribute(only, alone);
  const can = async () => (await list(only, 'contributionsToReview'))[0]!.viewerCanPublish;
  expect(await can()).toBe(true);
  await aHolder(school, 'editor', alone);
  expect(await can()).toBe(false);
  expect(await publish(slug, 1, only)).toBe('OWN_TEXT');
});

test('what must be looked at within sixty days, or should have been, is shown to those who review there, the oldest day first', async () => {
  const [soon, past] = [await published({ reviewBy: '2027-01-21' }), await published({ reviewBy: '2026-12-01' })];
  for (const reviewBy of ['2027-01-22', null]) await published({ reviewBy });
  const gone = await published({ reviewBy: '2026-12-02' });
  await decide(editor!, 'withdrawResource', { resource: await idOf(gone) });
  const ageing = await list(editor!, 'ageingResources');
  expect(ageing.map(({ slug, reviewBy }) => [slug, reviewBy])).toEqual([
    [past, '2026-12-01'],
    [soon, '2027-01-21'],
  ]);
  expect(await slugsIn(stranger!, 'ageingResources')).toEqual([]);
  expect((await writer!.ask('{ ageingResources { slug } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a reviewer confirms what is published until a day; the row, the log, the author and every reader know', async () => {
  const slug = await published({ reviewBy: '2026-12-01', title: 'Sigue siendo cierto' });
  expect(await confirm(writer!, slug)).toBe('FORBIDDEN');
  expect(await confirm(stranger!, slug)).toBe('NOT_FOUND');
  for (const reviewBy of ['2026-11-22', '2028-11-23']) expect(await confirm(editor!, slug, { reviewBy })).toBe('REVIEW_DAY');
  expect(await confirm(editor!, slug, { version: 2 })).toBe('VERSION_NEWER');
  expect(await confirm(editor!, slug, { reviewBy: '2028-11-22' })).toBe('2028-11-22');
  expect(await slugsIn(editor!, 'ageingResources')).not.toContain(slug);
  const { data } = await school.ask<{ resource: object }>('query ($slug: Slug!) { resource(slug: $slug) { reviewBy } }', { slug });
  expect(data!.resource).toEqual({ reviewBy: '2028-11-22' });
  expect((await school.nest.get(Audit).list(1, null))[0]).toMatchObject({ act: 'resource-confirmed', details: { by: editor!.id } });
  expect((await noticesOf(writer!)).map(({ sentence }) => sentence).join('\n')).toContain('«Sigue siendo cierto» sigue vigente');
  const waiting = await contribute(writer!, farm);
  expect(await confirm(editor!, waiting)).toBe('NOT_PUBLISHED');
  const own = await contribute(editor!, farm);
  await publish(own, 1, await aHolder(school, 'editor', farm));
  expect(await confirm(editor!, own)).toBe('OWN_TEXT');
});

test('an adaptation tells that its original moved on, and shows it as it was and as it is, until somebody says that both agree', async () => {
  const work = await published({ source: 'Como era' });
  const made = await published({ adaptedFrom: work, changes: 'Más corta' });
  expect([await isChangedForAll(made), (await workOf(writer!, made)).hasWorkChanged]).toEqual([false, false]);
  await contribute(writer!, farm, { source: 'Como es', title: 'Otro título' }, { resource: work });
  expect(await isChangedForAll(made)).toBe(false);
  await publish(work);
  expect(await isChangedForAll(made)).toBe(true);
  expect((await list(writer!, 'myContributions')).filter(({ hasWorkChanged }) => hasWorkChanged).map(({ slug }) => slug)).toEqual([made]);
  const compared = { title: 'Otro título', then: { number: 1, source: 'Como era' }, now: { number: 2, source: 'Como es' } };
  expect(await workOf(editor!, made)).toEqual({ hasWorkChanged: true, work: compared });
  expect(await catchUp(stranger!, made, 2)).toBe('NOT_FOUND');
  expect(await catchUp(writer!, made, 1)).toBe('VERSION_NEWER');
  expect(await catchUp(writer!, work, 1)).toBe('VERSION_NEWER');
  expect(await catchUp(writer!, made, 2)).toBe(true);
  expect([await isChangedForAll(made), (await workOf(writer!, made)).hasWorkChanged]).toEqual([false, false]);
});

test('a draft keeps from which version it was begun, however late it is sent in, and so does each new version of it', async () => {
  const work = await published({ source: 'Como era' });
  const lineage = { adaptedFrom: work, changes: 'Más corta' };
  const { id } = await save(writer!, farm, {}, lineage);
  await contribute(writer!, farm, { source: 'Como es' }, { resource: work });
  await publish(work);
  await save(writer!, farm, { id, revision: 1 }, { ...lineage, title: 'Corregida' });
  const made = (await submit(writer!, id)).resource!;
  expect((await workOf(editor!, made)).work).toMatchObject({ then: { number: 1 }, now: { number: 2 } });
  await publish(made);
  expect(await isChangedForAll(made)).toBe(true);
  await contribute(writer!, farm, { ...lineage, title: 'Con un acento más' }, { resource: made });
  expect((await workOf(editor!, made)).hasWorkChanged).toBe(true);
  await contribute(writer!, farm, { ...lineage, workVersion: 2 }, { resource: made });
  expect((await workOf(editor!, made)).hasWorkChanged).toBe(false);
  await publish(made);
  expect(await isChangedForAll(made)).toBe(false);
});

test('of a work nothing is opened that was never published, and nothing at all once it was taken back', async () => {
  const work = await published({ source: 'Lo publicado' });
  await contribute(writer!, farm, { source: 'Un secreto' }, { resource: work });
  const other = await aHolder(school, 'member', farm);
  const made = await contribute(other, farm, { adaptedFrom: work, changes: 'Más corta', workVersion: 2 });
  expect((await workOf(other, made)).work).toMatchObject({ then: null, now: { number: 1, source: 'Lo publicado' } });
  await publish(made);
  await decide(writer!, 'withdrawResource', { resource: await idOf(work) });
  expect(await workOf(other, made)).toEqual({ hasWorkChanged: false, work: null });
  expect(await isChangedForAll(made)).toBe(false);
  expect(await catchUp(other, made, 1)).toBe('NOT_FOUND');
});

test('a draft says that its original changed since, and no more once its writer took account of that', async () => {
  const work = await published();
  const lineage = { adaptedFrom: work, changes: 'Más corta' };
  const { id } = await save(writer!, farm, {}, lineage);
  const newer = async (by = writer!) =>
    (
      await by.ask<{ draft: { newerWorkVersion: number | null } | null }>('query ($id: ID!) { draft(id: $id) { newerWorkVersion } }', {
        id,
      })
    ).data!.draft?.newerWorkVersion;
  expect(await newer()).toBeNull();
  await contribute(writer!, farm, { source: 'Como es' }, { resource: work });
  expect(await newer()).toBeNull();
  await publish(work);
  expect([await newer(), await newer(editor!)]).toEqual([2, undefined]);
  await save(writer!, farm, { id, revision: 1 }, { ...lineage, workVersion: 1 });
  expect(await newer()).toBe(2);
  await save(writer!, farm, { id, revision: 2 }, { ...lineage, workVersion: 2 });
  expect(await newer()).toBeNull();
  await decide(writer!, 'withdrawResource', { resource: await idOf(work) });
  expect(await newer()).toBeNull();
});

test('of a life that was told only what is published now is shown beside what stands on it', async () => {
  const work = await published({ source: 'Como era' });
  const made = await contribute(writer!, farm, { adaptedFrom: work, changes: 'Más corta' });
  await contribute(writer!, farm, { source: 'Como es' }, { resource: work });
  await publish(work);
  const versions = school.nest.get(Versions);
  const tells = async (number: number, more: object) => {
    const told = await versions.open(await idOf(work), number);
    await versions.renew(await idOf(work), number, { ...told, content: { ...told.content, ...more } });
  };
  await tells(1, { kind: 'story', isComposed: true });
  expect((await workOf(editor!, made)).work).toMatchObject({ then: { source: 'Como era' }, now: { source: 'Como es' } });
  for (const number of [1, 2]) {
    await tells(number, { kind: 'story', isComposed: false });
    expect((await workOf(editor!, made)).work).toMatchObject({ then: null, now: { source: 'Como es' } });
    await tells(number, { kind: 'guide' });
  }
});

test('the statements of what waits and of what ages do not grow with their rows', async () => {
  const own = await aGroup(school, 'node');
  const reviewer = await aHolder(school, 'editor', own);
  const count = async (name: 'contributionsToReview' | 'ageingResources') =>
    (await statements.during(async () => expect(await list(reviewer, name)).not.toEqual([]))).length;
  const add = async () => {
    const below = await aGroup(school, 'organisation', own);
    const person = await aHolder(school, 'member', below);
    await contribute(person, below);
    const slug = await contribute(person, below, { reviewBy: '2026-12-01' });
    await publish(slug, 1, reviewer);
  };
  await add();
  const one = [await count('contributionsToReview'), await count('ageingResources')];
  for (let at = 0; at < 4; at++) await add();
  expect([await count('contributionsToReview'), await count('ageingResources')]).toEqual(one);
});
