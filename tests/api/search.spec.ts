import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Search } from '#libs/platform/server';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide } from '../support/resources.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let node: SomeGroup;
let [writer, editor]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  node = await aGroup(school, 'node');
  writer = await aHolder(school, 'member', node);
  editor = await aHolder(school, 'editor', node);
}, patience);
afterAll(() => school?.close());

interface Results {
  readonly isAnswered: boolean;
  readonly meant: string | null;
  readonly isLoose: boolean;
  readonly total: { readonly count: number; readonly isMore: boolean };
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly type: string;
      readonly path: string;
      readonly title: string;
      readonly language: string;
      readonly excerpt: readonly { readonly text: string; readonly isMatch: boolean }[];
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number; readonly isMore: boolean }[]>>;
}

const counts = 'value count isMore';
const document = `query ($query: String!, $filter: SearchFilter, $language: LanguageTag! = "es", $first: Int! = 20, $after: String) {
  search(query: $query, filter: $filter, language: $language, first: $first, after: $after) {
    isAnswered meant isLoose total { count isMore } edges { cursor node { type path title language excerpt { text isMatch } } }
    pageInfo { hasNextPage endCursor }
    facets { types { ${counts} } topics { ${counts} } levels { ${counts} } languages { ${counts} } licences { ${counts} } } } }`;

async function look(query: string, more: object = {}): Promise<Results> {
  const { data, errors } = await school.ask<{ search: Results }>(document, { query, ...more });
  if (errors) throw new Error(`${errors[0]!.extensions.code} ${errors[0]!.message}`);
  return data!.search;
}

const titles = ({ edges }: Results) => edges.map(({ node: { title } }) => title);
const paths = ({ edges }: Results) => edges.map(({ node: { path } }) => path);

async function publish(content: object, more: object = {}): Promise<string> {
  const slug = await contribute(writer!, node, content, more);
  const { id, version } = (await contribution(editor!, slug))!;
  await decide(editor!, 'publishResource', { resource: id, version });
  return slug;
}

test('what is published is found at once, in another version too, and what is withdrawn no more, not even by its slips', async () => {
  const slug = await publish({ title: 'Zarabullones de lana', source: 'Aquí se habla de chirimbolos.\n' });
  expect(paths(await look('zarabullones'))).toEqual([`/biblioteca/${slug}`]);
  expect(titles(await look('chirimbolo'))).toEqual(['Zarabullones de lana']);
  expect((await look('sarabuyones')).meant).toBe('zarabullones');
  await publish({ title: 'Zarabullones de seda', source: 'Otra cosa.\n' }, { resource: slug });
  expect(titles(await look('zarabullones'))).toEqual(['Zarabullones de seda']);
  expect((await look('chirimbolo')).total.count).toBe(0);
  const { id } = (await contribution(editor!, slug))!;
  await decide(writer!, 'withdrawResource', { resource: id });
  expect(await look('zarabullones')).toMatchObject({ edges: [], meant: null });
  expect((await look('sarabuyones')).meant).toBeNull();
  const left = await school.rows.query(`select from search_words where word like 'zarabu%'`);
  expect([left.rowCount, (await school.rows.query(`select from search_entries where body like '%chirimbolo%'`)).rowCount]).toEqual([0, 0]);
});

test('what waits for review is found by nobody', async () => {
  await contribute(writer!, node, { title: 'Tarambanadas secretas' });
  expect((await look('tarambanadas')).total.count).toBe(0);
});

test('a decision that fails leaves what is found as it was', async () => {
  const slug = await publish({ title: 'Mondongueros unidos' });
  const { id } = (await contribution(editor!, slug))!;
  await school.rows.query('alter table audit_entries add constraint broken check (act <> $$resource-withdrawn$$) not valid');
  try {
    expect(await decide(editor!, 'withdrawResource', { resource: id })).toBe('INTERNAL');
  } finally {
    await school.rows.query('alter table audit_entries drop constraint broken');
  }
  expect(paths(await look('mondongueros'))).toEqual([`/biblioteca/${slug}`]);
});

test('words are found without accents, in other forms, in each language, and one thing only once', async () => {
  expect(paths(await look('rendicion de cuentas'))[0]).toBe('/glosario#rendicion-de-cuentas');
  expect(paths(await look('passwords', { language: 'en' }))).toContain('/glosario#contrasena');
  const { edges, total } = await look('ransomware');
  expect(new Set(paths({ edges } as Results)).size).toBe(edges.length);
  expect(total.count).toBe(edges.length);
  expect(edges[0]!.node.language).toBe('es');
  expect((await look('ransomware', { language: 'pt' })).edges[0]!.node.language).toBe('pt');
});

test('results say which words were found, as data and never as markup', async () => {
  await publish({ title: 'Etiquetas', summary: 'Sobre las zambombas y <b>otras</b> cosas de ruido.' });
  const { excerpt } = (await look('zambomba')).edges[0]!.node;
  expect(excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['zambombas']);
  expect(excerpt.map(({ text }) => text).join('')).toBe('Sobre las zambombas y <b>otras</b> cosas de ruido.');
});

test('what has only some of the words comes when nothing has all, and says so', async () => {
  const { isLoose, edges } = await look('cooperativa submarina fosforescente');
  expect([isLoose, edges.length > 0]).toEqual([true, true]);
  expect(await look('xyzzyplugh')).toMatchObject({ isAnswered: true, isLoose: false, edges: [], total: { count: 0 } });
});

test.each(['', '   ', '¿?', 'de la', 'the of'])('there is nothing to look for in “%s”', async (query) => {
  expect(await look(query)).toMatchObject({ isAnswered: false, edges: [], total: { count: 0, isMore: false } });
});

test.each([
  `'); drop table search_entries; --`,
  `a' | b & !c:*`,
  '\\',
  '🦜 ñ',
  `${'palabra '.repeat(5000)}`,
  `x${'ñ'.repeat(9000)}`,
  '<script>',
  '% _',
])('whatever is typed is words and nothing else: %#', async (query) => {
  expect((await look(query)).edges).toBeInstanceOf(Array);
  expect((await look('cifrado')).edges.length).toBeGreaterThan(0);
});

test('results are narrowed, and counted by what they can be narrowed to', async () => {
  for (const [kind, level] of [
    ['GUIDE', 'START'],
    ['GUIDE', 'DEEPEN'],
    ['CARD', 'START'],
  ])
    await publish({ title: `Berlingas ${kind} ${level}`, kind, level, topics: ['RISK', 'CARE'], licence: 'CC_BY_4_0' });
  const all = await look('berlingas');
  const of = (name: string, { facets } = all) => Object.fromEntries(facets[name]!.map(({ value, count }) => [value, count]));
  expect(of('types')).toEqual({ RESOURCE: 3, GUIDE: 2, CARD: 1 });
  expect([of('topics'), of('levels'), of('licences')]).toEqual([{ RISK: 3, CARE: 3 }, { START: 2, DEEPEN: 1 }, { CC_BY_4_0: 3 }]);
  const guides = await look('berlingas', { filter: { type: 'GUIDE', topic: 'RISK' } });
  expect([guides.total.count, of('levels', guides), of('types', guides), of('topics', guides)]).toEqual([
    2,
    { START: 1, DEEPEN: 1 },
    {},
    {},
  ]);
  expect((await look('berlingas', { filter: { language: 'quz' } })).total.count).toBe(0);
});

test('results come in parts that neither repeat nor leave out, also of what is only meant or found in part', async () => {
  for (let at = 0; at < 7; at++) await publish({ title: `Cachivaches número ${at}` });
  for (const query of ['cachivaches', 'cachibaches', 'cachivaches inexistentes']) {
    const whole = paths(await look(query));
    const parts: string[] = [];
    let after: string | null = null;
    do {
      const part: Results = await look(query, { first: 3, after });
      parts.push(...paths(part));
      after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
    } while (after);
    expect(parts).toEqual(whole);
    expect(new Set(parts).size).toBe(7);
  }
  await expect(look('cachivaches', { after: 'no-es-un-cursor' })).rejects.toThrow('NOT_FOUND');
});

test('many are counted up to a bound, by every facet, and their statements do not grow', async () => {
  const enter = async (count: number, level = 'start') => {
    await school.rows.query(
      `insert into search_entries select gen_random_uuid(), 'resource', 'many ' || $2::text || n || gen_random_uuid(), 'es', '/biblioteca/x', 'Tropel', '', '', 'tropel',
         array['type:resource', 'type:guide', 'level:' || $2::text, 'language:es'],
         to_tsvector('spanish', 'Tropel') || array_to_tsvector(array['type:resource', 'type:guide', 'level:' || $2::text, 'language:es', ':tropel'])
       from generate_series(1, $1::int) n`,
      [count, level],
    );
  };
  const cost = async () => (await statements.during(() => look('tropel'))).length;
  await enter(3);
  const few = await cost();
  await enter(600);
  expect(await cost()).toBe(few);
  const { total, facets } = await look('tropel');
  expect(total).toEqual({ count: 500, isMore: true });
  expect(facets['types']).toContainEqual({ value: 'GUIDE', count: 500, isMore: true });
  expect(facets['languages']).toEqual([{ value: 'es', count: 500, isMore: true }]);
  await enter(100, 'deepen');
  await enter(900);
  await enter(2, 'master');
  expect(await cost()).toBe(few);
  const common = await look('tropel');
  expect(common.total).toEqual({ count: 500, isMore: true });
  // Of what is read in part, what was seen is told as more than that; what was not seen is counted by itself.
  expect(common.facets['levels']).toEqual([
    { value: 'START', count: 500, isMore: true },
    { value: 'DEEPEN', count: 100, isMore: true },
    { value: 'MASTER', count: 2, isMore: false },
  ]);
  await school.rows.query(`delete from search_entries where title = 'Tropel'`);
});

test('entries of another form are written anew when a school starts, to the same', async () => {
  const rows = async () =>
    (
      await school.rows.query<{ row: string }>(
        `select concat_ws('|', kind, reference, language, path, title, facets, words) as row from search_entries`,
      )
    ).rows
      .map(({ row }) => row)
      .toSorted();
  const words = async () => (await school.rows.query('select word, uses, forms from search_words order by word')).rows;
  const before = [await rows(), await words()] as const;
  await school.rows.query(
    `update search_formats set format = 'old'; delete from search_entries where kind = 'term'; update search_words set uses = 99`,
  );
  await school.nest.get(Search).settle();
  const [entriesBefore, wordsBefore] = before;
  expect((await rows()).filter((row) => !entriesBefore.includes(row))).toEqual([]);
  expect([(await rows()).length, await words()]).toEqual([entriesBefore.length, wordsBefore]);
  const sent = await statements.during(() => school.nest.get(Search).settle());
  expect(sent.length).toBeLessThan(4);
});
