import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) => school.visitor().send('/graphql', { method: 'POST', headers, body });
const many = (count: number, piece: (at: number) => string) => Array.from({ length: count }, (_, at) => piece(at)).join(' ');

/** Courses and lessons name each other, so a question can be as deep as one likes. */
function nested(levels: number): string {
  return levels === 0 ? 'slug' : `course { lessons { ${nested(levels - 1)} } }`;
}

test.each([
  ['deep', `{ lessonsWithin(minutes: 9) { ${nested(4)} } }`],
  ['full of aliases', `{ ${many(16, (at) => `a${at}: programmes { slug }`)} }`],
  ['full of aliased type names', `{ ${many(16, (at) => `a${at}: __typename`)} }`],
  ['full of directives', `{ programmes { slug ${many(9, () => '@include(if: true)')} } }`],
  [
    'full of directives by way of a fragment',
    `{ ${many(3, () => '...F')} } fragment F on Query { ${many(4, () => '__typename @include(if: true)')} }`,
  ],
  ['dear', `{ programmes { courses { lessons { course { lessons { course { ${many(500, () => 'slug')} } } } } } } }`],
  ['long', `{ ${many(1001, () => '__typename')} }`],
])('a question that is too %s is refused before it runs', async (_, query) => {
  const { status, body } = await post(JSON.stringify({ query }));
  expect(status).toBe(400);
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors: { extensions: { code: string } }[] };
  expect(data).toBeUndefined();
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_INPUT']));
});

test('a fragment that calls itself does not hang the school', async () => {
  const { errors } = await school.ask('{ ...F } fragment F on Query { ...F }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});

test('what a page of ours asks stays far below every limit', async () => {
  const { errors } = await school.ask(
    `query ($language: LanguageTag!) { programmes { id slug title(language: $language) { text language } courses { id slug
       title(language: $language) { text language } summary(language: $language) { text language } programme { slug colour }
       myProgress { done total } lessons { id slug myProgress { isDone } } } } }`,
    { language: 'es' },
  );
  expect(errors).toBeUndefined();
});

test('the schema is public: whoever introspects it gets it', async () => {
  const { data, errors } = await school.ask<{ __schema: { queryType: { name: string } } }>(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data!.__schema.queryType.name).toBe('Query');
});

test('several operations in one request are refused', async () => {
  const { status, body } = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
  expect(status).toBe(400);
  expect(body).not.toContain('"data"');
});

test('a question that cannot be parsed is 400, never 500', async () => {
  for (const query of ['{', '{ courses { ', '}', 'mutation {}', '\u0000', '{ courses(slug: "']) {
    const { status } = await post(JSON.stringify({ query }));
    expect(status).toBe(400);
  }
});

test.each([
  [{}],
  [{ query: null }],
  [{ query: 5 }],
  [{ query: ['{ __typename }'] }],
  [null],
  ['text'],
  [{ query: '{ __typename }', variables: 'x' }],
])('a body like %j is refused with 400', async (body) => {
  expect((await post(JSON.stringify(body))).status).toBe(400);
});

test('bodies up to the limit are taken and longer ones refused, whether or not they tell their length', async () => {
  const sized = (bytes: number) => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { filler: '' } });
    return body.replace('""', `"${'x'.repeat(bytes - body.length)}"`);
  };
  expect((await post(sized(99_000))).status).toBe(200);
  expect((await post(sized(100_001))).status).toBe(413);
  expect((await post(sized(99_000), { ...json, 'transfer-encoding': 'chunked' })).status).toBe(413);
});

test('changing something by GET is refused', async () => {
  const query = encodeURIComponent('mutation { leavePath { hasLeft } }');
  const ways: Record<string, string>[] = [{}, { 'apollo-require-preflight': 'yes' }, json];
  for (const headers of ways) {
    const { status, body } = await school.visitor().get(`/graphql?query=${query}`, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('hasLeft":true');
  }
});
