import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Clock, ContentVersion } from '#libs/platform/server';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide } from '../support/resources.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';
import { GrowingStale } from '../../libs/resources/server/library/growing-stale.ts';

let school: TestSchool;
let statements: Statements;
let farm: SomeGroup;
let [writer, editor]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  const node = await aGroup(school, 'node');
  farm = await aGroup(school, 'organisation', node);
  writer = await aHolder(school, 'member', farm);
  editor = await aHolder(school, 'editor', node);
}, patience);
afterAll(() => school?.close());

async function published(content: object = {}): Promise<string> {
  const slug = await contribute(writer!, farm, content);
  const { id, version } = (await contribution(editor!, slug))!;
  await decide(editor!, 'publishResource', { resource: id, version });
  return slug;
}

/** The family of a resource as `child < parent`, the first one alone. */
async function family(slug: string): Promise<string[] | null> {
  const { data } = await school
    .visitor()
    .ask<{ resourceFamily: { members: { parentId: string | null; resource: { id: string; slug: string } }[] } | null }>(
      'query ($slug: Slug!) { resourceFamily(slug: $slug) { members { parentId resource { id slug } } } }',
      { slug },
    );
  const members = data!.resourceFamily?.members;
  if (!members) return null;
  const slugs = new Map(members.map(({ resource }) => [resource.id, resource.slug]));
  return members.map(({ parentId, resource }) => (parentId ? `${resource.slug} < ${slugs.get(parentId)}` : resource.slug));
}

test('a family is the same from each of its members, parents before children, in as many statements however large it is', async () => {
  const first = await published();
  const statementsNow = async () => (await statements.during(() => family(first))).length;
  const alone = await statementsNow();
  const adapted = await published({ adaptedFrom: first, changes: 'Más corta' });
  const translated = await published({ translatedFrom: adapted, language: 'pt' });
  const tree = [first, `${adapted} < ${first}`, `${translated} < ${adapted}`];
  for (const member of [first, adapted, translated]) expect(await family(member)).toEqual(tree);
  expect(await statementsNow()).toBe(alone);
});

test('what is not published is in no family, and what stood below it begins one', async () => {
  const first = await published();
  const adapted = await published({ adaptedFrom: first, changes: 'Más corta' });
  const last = await published({ adaptedFrom: adapted, changes: 'Con dibujos' });
  await decide(writer!, 'withdrawResource', { resource: (await contribution(writer!, adapted))!.id });
  expect(await family(adapted)).toBeNull();
  expect(await family(first)).toEqual([first]);
  expect(await family(last)).toEqual([last]);
});

test('two that came to adapt one another end nothing', async () => {
  const first = await published();
  const second = await published({ adaptedFrom: first, changes: 'Más corta' });
  const draft = { resource: first };
  await contribute(writer!, farm, { adaptedFrom: second, changes: 'De vuelta' }, draft);
  const { id, version } = (await contribution(editor!, first))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version })).toBe('PUBLISHED');
  expect((await family(first))!.length).toBe(2);
});

test('advice is stale from the day after it should have been looked at again, and pages that are remembered learn of it', async () => {
  const slug = await published({ reviewBy: '2026-11-23' });
  const isStale = async () => {
    const { data } = await school
      .visitor()
      .ask<{ resource: { isStale: boolean } }>('query ($slug: Slug!) { resource(slug: $slug) { isStale bytes } }', { slug });
    return data!.resource.isStale;
  };
  const clock = school.nest.get(Clock);
  const growing = school.nest.get(GrowingStale);
  const version = () => school.nest.get(ContentVersion).value;
  expect(await isStale()).toBe(false);
  const before = version();
  await growing.forgetPages();
  expect(version()).toBe(before);
  const today = clock.today;
  clock.today = () => '2026-11-24';
  try {
    expect(await isStale()).toBe(true);
    await growing.forgetPages();
  } finally {
    clock.today = today;
  }
  const { rows } = await school.rows.query<{ value: number }>('select value::int from content_version');
  expect(rows[0]!.value).toBeGreaterThan(before!);
});
