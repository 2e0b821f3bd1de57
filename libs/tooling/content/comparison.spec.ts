import { afterEach, expect, test } from '@jest/globals';
import { compileContent } from './content.ts';
import { readComparison } from './documents.ts';
import { fixture, rightContent, type Fixture } from './fixture.ts';

let made: Fixture | undefined;
afterEach(() => made?.remove());

/** One row that is right, with some lines replaced (null takes one away). */
function row(fields: Readonly<Record<string, string | null>> = {}): string {
  const all: Record<string, string | null> = {
    category: 'web',
    need: '{es: N, en: N, pt: N}',
    programs: '[{name: P, licence: MIT, address: https://p.example, place: device}, {name: Q, address: https://q.example, place: server}]',
    commercial: '[C]',
    gain: '{es: G, en: G, pt: G}',
    loss: '{es: L, en: L, pt: L}',
    difficulty: '2',
    reviewed: '2026-11-22',
    sources: '[libro]',
    ...fields,
  };
  return `uno:\n${Object.entries(all).flatMap(([field, value]) => (value === null ? [] : [`  ${field}: ${value}\n`])).join('')}`;
}

const problemsOf = (text: string) => readComparison({ path: 'comparison.yaml', text }).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test('a row that is right has no problem', () => {
  expect(problemsOf(row())).toEqual([]);
});

test.each([
  ['a category of its own', { category: 'cocina' }, '2:3 bad-field'],
  ['a language missing', { gain: '{es: G, en: G}' }, '6:3 bad-field'],
  ['no program', { programs: '[]' }, '4:3 bad-field'],
  ['a program without a place', { programs: '[{name: P, licence: MIT, address: https://p.example}]' }, '4:14 bad-field'],
  ['a program with something unknown', { programs: '[{name: P, address: https://p.example, place: device, price: 0}]' }, '4:67 bad-field'],
  ['a licence that is none', { programs: '[{name: P, licence: GPL, address: https://p.example, place: device}]' }, '4:24 bad-field'],
  ['an address that is not safe', { programs: '[{name: P, address: http://p.example, place: device}]' }, '4:24 bad-field'],
  ['a difficulty beyond five', { difficulty: '6' }, '8:3 bad-field'],
  ['a day that does not exist', { reviewed: '2026-02-30' }, '9:3 bad-field'],
  ['no source', { sources: '[]' }, '10:3 bad-field'],
  ['nothing sold', { commercial: null }, '1:1 missing-field'],
])('a row with %s is refused at its place', (_, fields, expected) => {
  expect(problemsOf(row(fields))).toEqual([expected]);
});

test('the key of a row is a name that an address can end in', () => {
  expect(problemsOf(row().replace('uno:', 'Uno dos:'))).toEqual(['1:1 bad-field']);
});

test('the comparison is one unit in the order of its file, with its sources; it is read again when one of these changes, and told when one is unknown', async () => {
  made = fixture({ ...rightContent, 'comparison.yaml': `${row()}${row({ sources: '[libro]' }).replace('uno:', 'dos:')}` });
  const { folder, write, problems } = made;
  const { content } = await compileContent(folder);
  const [comparison] = content!.comparisons;
  expect(comparison!.rows).toMatchObject([
    { id: 'uno', position: 1, programs: [{ name: 'P', licence: 'MIT' }, { name: 'Q', licence: null }], sources: [{ title: 'Un libro', url: null }] },
    { id: 'dos', position: 2 },
  ]);
  const known = { [comparison!.key]: comparison!.hash };
  expect((await compileContent(folder, known)).content).toMatchObject({ comparisons: [], unchanged: ['comparison:programs'] });
  write({ 'sources.yaml': rightContent['sources.yaml']!.replace('2020', '2021') });
  expect((await compileContent(folder, known)).content!.comparisons[0]!.rows[0]!.sources[0]!.year).toBe(2021);
  write({ 'comparison.yaml': row({ sources: '[libro, nada]' }) });
  expect(await problems()).toEqual(['comparison.yaml:10:20 unknown-source']);
}, 60_000);
