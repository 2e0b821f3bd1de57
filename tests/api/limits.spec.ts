import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import { limitRules } from '../../libs/platform/server/graphql/limits.ts';
import { knownOperations } from '../../libs/platform/shared/index.ts';
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
  ['full of the same', `{ programmes { ${many(9, () => 'slug')} } }`],
  ['full of the same fragment', `{ ${many(9, () => '...F')} } fragment F on Query { __typename }`],
  ['full of the same in place', `{ ${many(9, () => '... on Query { __typename }')} }`],
  ['large by the schema told twice', '{ a: __schema { ...F } b: __schema { ...F } } fragment F on __Schema { types { name } }'],
  ['full of directives', `{ programmes { slug ${many(9, () => '@include(if: true)')} } }`],
  [
    'full of directives by way of a fragment',
    `{ ${many(3, () => '...F')} } fragment F on Query { ${many(4, () => '__typename @include(if: true)')} }`,
  ],
  ['dear', `{ programmes { courses { lessons { course { lessons { course { slug } } } } } } }`],
  [
    'large by lists in lists',
    `{ courses { ${nested(2).replace('slug', 'text(language: "es") { blocks }').slice('course { '.length, -2)} } }`,
  ],
  ['large by the same texts again', `{ courses { lessons { ${many(15, (at) => `a${at}: text(language: "es") { blocks }`)} } } }`],
  [
    'large by way of a fragment',
    '{ courses { ...F } } fragment F on Course { lessons { a: text { blocks } ...G } } fragment G on Lesson { b: text { blocks } c: text { blocks } d: text { blocks } }',
  ],
  ['long', `{ ${many(1001, () => '__typename')} }`],
])('a question that is too %s is refused before it runs', async (_, query) => {
  const { status, body } = await post(JSON.stringify({ query }));
  expect(status).toBe(400);
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors: { extensions: { code: string } }[] };
  expect(data).toBeUndefined();
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_INPUT']));
});

test('fragments that hold others twice, sixty times, do not hang the school', async () => {
  const doubling = many(60, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
  const { errors } = await school.ask(`{ ...F0 } ${doubling} fragment F60 on Query { __typename }`);
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});

test('what this school does not have is a mistake of who asks', async () => {
  const { errors } = await school.ask('subscription { __typename }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});

test('what a query cannot be asked with is a mistake of who asks', async () => {
  const { errors } = await school.ask('query ($query: String!) { search(query: $query) { edges { cursor } } }', { query: 'a\0b' });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
});

test('a fragment that calls itself does not hang the school', async () => {
  const { errors } = await school.ask('{ ...F } fragment F on Query { ...F }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});

test('what the pages of ours ask stays below every limit', async () => {
  // By name, as these belong to the browser's side, which is typed with other settings than this one.
  for (const operations of ['apps/web/queries.ts', 'libs/progress/web/progress.graphql.ts']) await import(`../../${operations}`);
  const { schema } = school.nest.get(GraphQLSchemaHost);
  const asked = knownOperations().map(([name, text]) => [name, validate(schema, addTypenameToDocument(parse(text)), limitRules)]);
  expect(asked.map(([name]) => name)).toEqual(expect.arrayContaining(['Home', 'Lesson', 'MyPath', 'Glossary']));
  expect(asked.filter(([, errors]) => errors?.length)).toEqual([]);
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
