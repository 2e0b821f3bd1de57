import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { networkOf } from '../support/people.ts';
import { sourcePages } from '../support/source-pages.ts';
import { listenToStatements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => {
  const pages = {
    library: ':language/biblioteca',
    'library-atom.ts': ':language/biblioteca/feed.xml',
    'library-json.ts': ':language/biblioteca/feed.json',
  };
  school = await aSchool({ pages: await sourcePages({ ...pages, search: ':language/buscar' }) });
  // The house's own are more with every writer.
  await school.rows.query(`update resources set state = 'withdrawn'`);
}, patience);
afterAll(() => school?.close());

/** Publishes resources behind the school's back, of the days before a day. */
async function shelve(count: number, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const row = { kind: 'guide', language: 'es', licence: 'CC-BY-4.0', topics: ['care'], level: 'start', title: 'Un recurso', ...more };
  await school.rows.query(
    `insert into resources (id, slug, group_id, state, version, is_taken_back, published_version, published_on, kind, language, licence, topics, level, minutes, title, summary, is_signed, changes)
     select gen_random_uuid(), 'r-' || gen_random_uuid(), $1, 'published', 1, false, 1, date '2026-11-20' - n % 9, $2, $3, $4, $5::text[], $6, 5, $7, 'Un resumen', false, ''
     from generate_series(1, $8::int) n`,
    [await networkOf(school), row.kind, row.language, row.licence, row.topics, row.level, row.title, count],
  );
}

interface Library {
  readonly total: { readonly count: number; readonly isMore: boolean };
  readonly edges: readonly { readonly node: { readonly slug: string; readonly publishedOn: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number; readonly isMore: boolean }[]>>;
}

const counts = 'value count isMore';
const query = `query ($filter: ResourceFilter, $first: Int! = 20, $after: String) { resources(filter: $filter, first: $first, after: $after) {
  total { count isMore } edges { node { slug publishedOn } } pageInfo { hasNextPage endCursor }
  facets { kinds { ${counts} } topics { ${counts} } levels { ${counts} } languages { ${counts} } licences { ${counts} } } } }`;

async function library(filter: object = {}, more: object = {}): Promise<Library> {
  const { data, errors } = await school.ask<{ resources: Library }>(query, { filter, ...more });
  if (errors) throw new Error(errors[0]!.message);
  return data!.resources;
}

const of = ({ facets }: Library, name: string) =>
  Object.fromEntries(facets[name]!.map(({ value, count, isMore }) => [value, isMore ? '500+' : count]));

test('the library is narrowed by each facet and by all of them, and its counts say what is left', async () => {
  await shelve(3, { topics: ['care', 'risk'] });
  await shelve(2, { kind: 'card', language: 'quz', licence: 'CC0-1.0', level: 'master' });
  const all = await library();
  expect(all.total).toEqual({ count: 5, isMore: false });
  expect([of(all, 'kinds'), of(all, 'topics'), of(all, 'levels'), of(all, 'languages'), of(all, 'licences')]).toEqual([
    { GUIDE: 3, CARD: 2 },
    { CARE: 5, RISK: 3 },
    { START: 3, MASTER: 2 },
    { es: 3, quz: 2 },
    { CC_BY_4_0: 3, CC0_1_0: 2 },
  ]);
  for (const filter of [{ kind: 'CARD' }, { level: 'MASTER' }, { language: 'quz' }, { licence: 'CC0_1_0' }])
    expect((await library(filter)).total.count).toBe(2);
  const narrow = await library({ kind: 'GUIDE', topic: 'RISK', level: 'START', language: 'es', licence: 'CC_BY_4_0' });
  expect([narrow.total.count, narrow.facets]).toEqual([3, { kinds: [], topics: [], levels: [], languages: [], licences: [] }]);
  expect((await library({ kind: 'CARD', topic: 'RISK' })).total.count).toBe(0);
});

test('many are counted up to a bound, whichever they are, and their statements do not grow', async () => {
  const statements = listenToStatements(school.nest);
  const few = (await statements.during(() => library())).length;
  await shelve(600, { kind: 'kit', topics: ['economy'] });
  let many: Library | undefined;
  expect(await statements.during(async () => void (many = await library()))).toHaveLength(few);
  expect(many!.total).toEqual({ count: 500, isMore: true });
  expect([of(many!, 'kinds'), of(many!, 'topics'), of(many!, 'languages')]).toEqual([
    { KIT: '500+', GUIDE: 3, CARD: 2 },
    { CARE: 5, RISK: 3, ECONOMY: '500+' },
    { es: '500+', quz: 2 },
  ]);
});

test('the newest come first, in parts that neither repeat nor leave out', async () => {
  const seen: { slug: string; publishedOn: string }[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Library = await library({ kind: 'KIT' }, { first: 50, after });
    seen.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen.map(({ slug }) => slug)).size).toBe(600);
  expect(seen.map(({ publishedOn }) => publishedOn)).toEqual(
    seen
      .map(({ publishedOn }) => publishedOn)
      .toSorted()
      .toReversed(),
  );
});

test('its page narrows by plain links, tells machines what it lists, and is the same for all', async () => {
  await shelve(1, { kind: 'story', title: 'Relato con <b> & "comillas" </script>' });
  const { status, headers, body } = await school.visitor().get('/es/biblioteca?tipo=story&x=1');
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=0, must-revalidate']);
  expect(body).toContain('href="/es/biblioteca?tipo=story&amp;nivel=start"');
  expect(body).toContain('href="/es/biblioteca/feed.xml?tipo=story"');
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body) ?? [];
  const list = JSON.parse(json) as { '@type': string; itemListElement: { item: { name: string } }[] };
  expect([list['@type'], list.itemListElement[0]!.item.name]).toEqual(['ItemList', 'Relato con <b> & "comillas" </script>']);
});

test('its feeds hold the same, narrowed alike, in forms that programs read', async () => {
  const atom = await school.visitor().get('/pt/biblioteca/feed.xml?tipo=story');
  expect([atom.status, atom.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(atom.body.match(/<entry /g)).toHaveLength(1);
  expect(atom.body).toContain('<title>Relato con &lt;b&gt; &amp; &quot;comillas&quot; &lt;/script&gt;</title>');
  expect(atom.body).toContain(`<link rel="self" href="http://127.0.0.1:${school.port}/pt/biblioteca/feed.xml?tipo=story"/>`);
  const feed = await school.visitor().get('/es/biblioteca/feed.json?tipo=story');
  expect(feed.headers['content-type']).toBe('application/feed+json; charset=utf-8');
  const { version, items } = JSON.parse(feed.body) as { version: string; items: { title: string; url: string }[] };
  expect([version, items.length, items[0]!.title]).toEqual([
    'https://jsonfeed.org/version/1.1',
    1,
    'Relato con <b> & "comillas" </script>',
  ]);
  expect(items[0]!.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/es\/biblioteca\/r-/);
});

test('a search leaves no page behind, and its address comes back as it was typed', async () => {
  const { status, headers, body } = await school
    .visitor()
    .get(`/es/buscar?q=${encodeURIComponent('a&b "c" <d> ñ')}&tipo=course&tipo=x&after=no`);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  expect(body).toContain('value="a&amp;b &quot;c&quot; &lt;d&gt; ñ"');
  expect(body).toContain('<input type="hidden" name="tipo" value="course"/>');
  const found = await school.visitor().get('/es/buscar?q=cifrado');
  expect(found.body).toContain('<mark>');
  expect(found.body).toContain('href="/es/glosario#cifrado"');
});
