import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { comparisonCategories, difficulties, programPlaces } from '#libs/mdx/shared';
import { normalisedAddress } from '#libs/platform/server';
import { GrowingStale } from '../../libs/resources/server/library/growing-stale.ts';
import { anImportedDatabase, inScene } from '../support/import-scene.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

interface Row {
  readonly id: string;
  readonly category: string;
  readonly need: { readonly text: string; readonly language: string };
  readonly gain: { readonly language: string };
  readonly loss: { readonly language: string };
  readonly programs: readonly {
    readonly name: string;
    readonly licence: string | null;
    readonly address: string;
    readonly place: string;
  }[];
  readonly commercial: readonly string[];
  readonly difficulty: number;
  readonly reviewedOn: string;
  readonly isStale: boolean;
  readonly sources: readonly { readonly title: string }[];
}

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

async function rows(filter: object | null = null, language = 'es'): Promise<readonly Row[]> {
  const { data, errors } = await school.ask<{ comparison: Row[] }>(
    `query ($filter: ComparisonFilter, $language: LanguageTag!) { comparison(filter: $filter) {
      id category need(language: $language) { text language } gain(language: $language) { language } loss(language: $language) { language }
      programs { name licence address place } commercial difficulty reviewedOn isStale sources { title } } }`,
    { filter, language },
  );
  if (errors) throw new Error(errors[0]!.message);
  return data!.comparison;
}

const version = async () => Number((await school.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value);

test('at least 24 needs are compared, each with a free program, what is sold, sources, and words in every language', async () => {
  for (const language of ['es', 'en', 'pt']) {
    const all = await rows(null, language);
    expect(all.length).toBeGreaterThanOrEqual(24);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, need, gain, loss, programs, commercial, sources } of all) {
      expect([id, need.language, gain.language, loss.language]).toEqual([id, language, language, language]);
      expect([id, programs.length > 0, commercial.length > 0, sources.length > 0]).toEqual([id, true, true, true]);
    }
  }
});

test('a filter leaves what it names: what for, no harder than this, and where one of the programs works', async () => {
  const all = await rows();
  const same = async (filter: object, keeps: (row: Row) => boolean) => {
    const kept = all.filter(keeps);
    expect([kept.length > 0, kept.length < all.length]).toEqual([true, true]);
    expect(await rows(filter)).toEqual(kept);
  };
  await same({ category: 'OFFICE' }, ({ category }) => category === 'OFFICE');
  await same({ difficulty: 2 }, ({ difficulty }) => difficulty <= 2);
  await same({ place: 'SERVER' }, ({ programs }) => programs.some(({ place }) => place === 'SERVER'));
  await same(
    { category: 'COMMUNICATION', difficulty: 2, place: 'ELSEWHERE' },
    ({ category, difficulty, programs }) =>
      category === 'COMMUNICATION' && difficulty <= 2 && programs.some(({ place }) => place === 'ELSEWHERE'),
  );
  expect(await rows({ difficulty: 0 })).toEqual([]);
});

test('what was checked more than a year ago says so, and on that day remembered pages are forgotten', async () => {
  const reviewed = (await rows())[0]!.reviewedOn;
  expect(reviewed).toBe('2026-11-22');
  const growing = school.nest.get(GrowingStale);
  const onDay = async (day: string) => {
    school.today(day);
    const before = await version();
    await growing.forgetPages();
    return [(await rows())[0]!.isStale, (await version()) > before];
  };
  expect(await onDay('2027-11-22')).toEqual([false, false]);
  expect(await onDay('2027-11-23')).toEqual([true, true]);
  expect(await onDay('2027-11-24')).toEqual([true, false]);
});

test('every choice of the filters is a declared parameter of the page and its files, and nothing else is', () => {
  for (const place of ['comparacion', 'comparacion.csv', 'comparacion.json']) {
    for (const [name, values] of Object.entries({ categoria: comparisonCategories, dificultad: difficulties, donde: programPlaces }))
      for (const value of values) expect(normalisedAddress(`/es/${place}?${name}=${value}`)).toBe(`/es/${place}?${name}=${value}`);
    expect(normalisedAddress(`/es/${place}?categoria=&dificultad=6&donde=aqui&otra=1`)).toBe(`/es/${place}`);
  }
});

const row = (id: string, name: string) => `${id}:
  category: web
  need: {es: ${name}, en: N, pt: N}
  programs: [{name: P, licence: MIT, address: https://p.example, place: device}]
  commercial: [C]
  gain: {es: G, en: G, pt: G}
  loss: {es: L, en: L, pt: L}
  difficulty: 1
  reviewed: 2026-11-22
  sources: [obra]
`;

test(
  'the comparison is taken in whole with its first change and not again, follows its file, and goes with it',
  async () => {
    const imported = await anImportedDatabase();
    try {
      await inScene(imported, async ({ school: scene, take, marks }) => {
        const told = async () =>
          (
            await scene.ask<{ comparison: { id: string; need: { text: string } }[] }>('{ comparison { id need { text } } }')
          ).data!.comparison.map(({ id, need }) => `${id} ${need.text}`);
        const found = async (query: string) =>
          (
            await scene.ask<{ search: { edges: { node: { path: string } }[] } }>(
              'query ($query: String!) { search(query: $query, filter: { type: ALTERNATIVE }, language: "es") { edges { node { path } } } }',
              { query },
            )
          ).data!.search.edges.map(({ node }) => node.path);
        const works = { 'sources.yaml': 'obra:\n  author: A\n  title: B\n  year: 2000\n  supports: C\n' };
        const one = { ...works, 'comparison.yaml': `${row('uno', 'Guitarras')}${row('dos', 'Dos')}` };
        expect(await take(one)).toMatchObject({ changed: 1, gone: 0 });
        expect(await told()).toEqual(['uno Guitarras', 'dos Dos']);
        const before = await marks();
        expect(await take(one)).toMatchObject({ changed: 0, gone: 0 });
        expect(await marks()).toEqual(before);
        await take({ ...works, 'comparison.yaml': `${row('dos', 'Trompetas')}${row('tres', 'Tres')}` });
        expect(await told()).toEqual(['dos Trompetas', 'tres Tres']);
        expect([await found('trompetas'), await found('guitarras')]).toEqual([['/comparacion#dos'], []]);
        expect(await take({})).toMatchObject({ gone: 1 });
        expect(await found('trompetas')).toEqual([]);
        expect(await told()).toEqual([]);
      });
    } finally {
      await imported.drop();
    }
  },
  patience,
);
