import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGroup, aHolder } from '../support/groups.ts';
import { contribute, contribution, decide } from '../support/resources.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';
import { goldenSearches, type GoldenSearch } from './golden.ts';
import { libraryOfSearches } from './resources.ts';

/** What share of the searches must lead where they should; a change that lowers it needs a reason, not a lower floor. */
const floors = { open: 0.95, heldOut: 0.85 } as const;

let school: TestSchool;
const paths = new Map<string, string>();
beforeAll(async () => {
  school = await aSchool();
  const node = await aGroup(school, 'node');
  const [writer, editor] = [await aHolder(school, 'member', node), await aHolder(school, 'editor', node)];
  for (const [name, content] of Object.entries(libraryOfSearches)) {
    const slug = await contribute(writer, node, content);
    const { id, version } = (await contribution(editor, slug))!;
    expect(await decide(editor, 'publishResource', { resource: id, version })).toBe('PUBLISHED');
    paths.set(`resource:${name}`, `/biblioteca/${slug}`);
  }
}, patience);
afterAll(() => school?.close());

const query = `query ($query: String!, $language: LanguageTag!) {
  search(query: $query, language: $language, first: 3) { edges { node { path title } } } }`;

/** Where a search leads, the best first. */
async function ledTo({ query: words, language }: GoldenSearch): Promise<string[]> {
  const { data } = await school.ask<{ search: { edges: { node: { path: string; title: string } }[] } }>(query, { query: words, language });
  return data!.search.edges.map(({ node }) => node.path);
}

async function missed(isHeldOut: boolean): Promise<{ share: number; told: string[] }> {
  const searches = goldenSearches.filter((search) => search.isHeldOut === isHeldOut);
  const told: string[] = [];
  for (const search of searches) {
    const found = await ledTo(search);
    const wanted = search.leadsTo.map((path) => paths.get(path) ?? path);
    if (!found.slice(0, search.within).some((path) => wanted.includes(path)))
      told.push(
        `${search.query} (${search.language}): ${found.join(', ') || 'nothing'}, not ${search.leadsTo.join(' or ')} in ${search.within}`,
      );
  }
  return { share: 1 - told.length / searches.length, told };
}

test('there are sixty golden searches or more in all three languages, and three of every ten are held out', () => {
  expect(goldenSearches.length).toBeGreaterThanOrEqual(60);
  expect(new Set(goldenSearches.map(({ language }) => language)).size).toBe(3);
  const share = goldenSearches.filter(({ isHeldOut }) => isHeldOut).length / goldenSearches.length;
  expect(Math.abs(share - 0.3)).toBeLessThan(0.03);
});

test('searches lead where those who make them want to go', async () => {
  const { share, told } = await missed(false);
  console.log(`relevance: ${(share * 100).toFixed(1)} % of the open searches\n${told.join('\n')}`);
  expect(share).toBeGreaterThanOrEqual(floors.open);
});

test('so do those that nobody looked at while the ranking was tuned', async () => {
  // Only their sum: whoever sees which of them fail cannot help mending just these.
  const { share } = await missed(true);
  console.log(`relevance: ${(share * 100).toFixed(1)} % of the searches held out`);
  expect(share).toBeGreaterThanOrEqual(floors.heldOut);
});
