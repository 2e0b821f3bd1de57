import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide, goodContent, save } from '../support/resources.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let farm: SomeGroup;
let [writer, editor]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  farm = await aGroup(school, 'organisation', await aGroup(school, 'node'));
  writer = await aHolder(school, 'member', farm);
  editor = await aHolder(school, 'editor', farm);
}, patience);
afterAll(() => school?.close());

const publish = async (slug: string) => {
  const { id, version } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version })).toBe('PUBLISHED');
};

test('the same draft sent twice, as where an answer was lost, is saved once; anything else is another window', async () => {
  const { id, draft } = await save(writer!, farm);
  expect((await save(writer!, farm, { id, revision: 0 })).draft).toEqual(draft);
  const [second, again] = [
    await save(writer!, farm, { id, revision: 1 }, { title: 'Otra' }),
    await save(writer!, farm, { id, revision: 1 }, { title: 'Otra' }),
  ];
  expect([second.draft!.revision, again.draft]).toEqual([2, second.draft]);
  expect((await save(writer!, farm, { id, revision: 1 }, { title: 'Una tercera' })).code).toBe('DRAFT_ELSEWHERE');
  expect((await save(writer!, farm, { id, revision: 0 }, { title: 'Otra' })).code).toBe('DRAFT_ELSEWHERE');
  const { rows } = await school.rows.query('select revision from resource_drafts where id = $1', [id]);
  expect(rows).toEqual([{ revision: 2 }]);
});

test('what somebody else saved under the same id is never taken for hers', async () => {
  const { id } = await save(writer!, farm);
  expect((await save(editor!, farm, { id, revision: 0 })).code).toBe('DRAFT_ELSEWHERE');
});

test('the source of a text is there for whoever adapts it, of the published version, and as long as it is published', async () => {
  const ofEverybody = async (slug: string) =>
    (await school.ask<{ resource: { source: string } | null }>('query ($slug: Slug!) { resource(slug: $slug) { source } }', { slug })).data!
      .resource?.source;
  const slug = await contribute(writer!, farm);
  expect(await ofEverybody(slug)).toBeUndefined();
  await publish(slug);
  await contribute(writer!, farm, { source: 'La que sigue' }, { resource: slug });
  expect(await ofEverybody(slug)).toBe(goodContent.source);
  const { id } = (await contribution(editor!, slug))!;
  await decide(writer!, 'withdrawResource', { resource: id });
  expect(await ofEverybody(slug)).toBeUndefined();
});

test('sources of many, and comments of many, take as many statements as of one', async () => {
  const author = await aHolder(school, 'member', farm);
  const query = '{ myContributions { slug commentCount } }';
  const ask = () => author.ask<{ myContributions: { slug: string; commentCount: number }[] }>(query);
  const slugs = [await contribute(author, farm, { language: 'gn' })];
  const sources = () => school.ask('{ resources(filter: { language: "gn" }, first: 50) { edges { node { source } } } }');
  await publish(slugs[0]!);
  const of = async () => [(await statements.during(ask)).length, (await statements.during(sources)).length];
  const one = await of();
  for (let at = 0; at < 4; at++) {
    slugs.push(await contribute(author, farm, { language: 'gn' }));
    await publish(slugs.at(-1)!);
  }
  const { id } = (await contribution(editor!, slugs[2]!))!;
  await decide(editor!, 'askChanges', { resource: id, version: 1, comments: [{ text: 'Esto' }, { text: 'Aquello' }] });
  expect(await of()).toEqual(one);
  const counts = (await ask()).data!.myContributions.filter(({ commentCount }) => commentCount > 0);
  expect(counts).toEqual([{ slug: slugs[2], commentCount: 2 }]);
  await contribute(author, farm, {}, { resource: slugs[2] });
  expect((await ask()).data!.myContributions.filter(({ commentCount }) => commentCount > 0)).toEqual([]);
});
