import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { overhear } from '../support/overheard.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const json = { 'content-type': 'application/json' };
const many = (count: number, piece: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => piece(at)).join(between);
const deep = (levels: number, open: string, inner: string, close: string) => open.repeat(levels) + inner + close.repeat(levels);

const course = 'query ($slug: Slug!) { course(slug: $slug) { slug } }';
const record = 'mutation ($events: [LearningEventInput!]!) { recordEvents(input: { events: $events }) { accepted } }';
const recover =
  'mutation ($words: String!) { recoverPath(input: { words: $words, bringCurrent: false }) { isRecovered refusal { code } } }';

/** Letters that make programs stumble: marks upon marks, turned directions, halves of a character, letters without width. */
const odd = [
  'a\u0301'.repeat(20_000),
  '\u202e\u2066'.repeat(9000),
  '\ud800'.repeat(9000),
  '\u200d\ufeff'.repeat(9000),
  '\u0000'.repeat(9000),
  '👩‍👩‍👧'.repeat(3000),
  'ﷺ'.repeat(9000),
];

const questions: readonly (readonly [name: string, body: object])[] = [
  ['thousands of aliases', { query: `{ ${many(5000, (at) => `a${at}:__typename`)} }` }],
  ['ten thousand braces', { query: deep(10_000, '{a', '', '}') }],
  ['ten thousand open braces', { query: '{a'.repeat(10_000) }],
  ['lists in lists in an argument', { query: `{ course(slug: ${deep(10_000, '[', '', ']')}) { slug } }` }],
  ['objects in objects in an argument', { query: `{ course(slug: ${deep(5000, '{a:', '1', '}')}) { slug } }` }],
  ['a type of lists of lists', { query: `query ($a: ${deep(400, '[', 'Slug', ']')}) { course(slug: $a) { slug } }` }],
  ['directives without end', { query: `{ courses { slug ${many(4000, () => '@include(if:true)')} } }` }],
  ['one directive that may come once', { query: `{ courses { slug ${many(8, () => '@skip(if:false)')} } }` }],
  ['fragments in a long circle', { query: `{ ...F0 } ${many(90, (at) => `fragment F${at} on Query { ...F${(at + 1) % 90} }`)}` }],
  [
    'fragments in two circles that meet',
    { query: '{ ...A } fragment A on Query { ...B ...C } fragment B on Query { ...A } fragment C on Query { ...A ...B }' },
  ],
  [
    'fragments that double ninety times',
    {
      query: `{ ...F0 } ${many(90, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F90 on Query { __typename }`,
    },
  ],
  ['a fragment that nobody asks for', { query: '{ __typename } fragment F on Query { ...F }' }],
  ['three hundred operations', { query: many(300, (at) => `query Q${at} { __typename }`), operationName: 'Q1' }],
  ['three hundred variables', { query: `query (${many(300, (at) => `$v${at}: Int`)}) { __typename }` }],
  ['an operation of ninety thousand letters', { query: `query ${'a'.repeat(90_000)} { no }` }],
  ['a field of ninety thousand letters', { query: `{ ${'a'.repeat(90_000)} }` }],
  ['a text of ninety thousand letters', { query: `{ course(slug: "${'a'.repeat(90_000)}") { slug } }` }],
  ['a block of quotes', { query: `{ course(slug: """${'\\"""'.repeat(20_000)}""") { slug } }` }],
  ['a number of ninety thousand digits', { query: `{ lessonsWithin(minutes: ${'9'.repeat(90_000)}) { slug } }` }],
  ['a number beyond all numbers', { query: '{ lessonsWithin(minutes: 1e999999) { slug } }' }],
  ['ninety thousand comments', { query: `#\n`.repeat(40_000) }],
  [
    'ten thousand variables that nobody declared',
    { query: '{ no }', variables: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`v${at}`, at])) },
  ],
  [
    'a variable named like a prototype',
    { query: course, variables: JSON.parse('{"__proto__":{"slug":"x"},"constructor":{"prototype":{"slug":"x"}}}') as object },
  ],
  ['a list of ten thousand', { query: record, variables: { events: Array.from({ length: 10_000 }, () => 1) } }],
  ...odd.map((letters, at): [string, object] => [`odd letters as a name, ${at}`, { query: course, variables: { slug: letters } }]),
  ...odd.map((letters, at): [string, object] => [`odd letters as a question, ${at}`, { query: `{ ${letters} }` }]),
  ['an operation name that is no name', { query: 'query A { __typename } query B { __typename }', operationName: '__proto__' }],
];

/** Whoever comes next is served as ever. */
async function isAlive(): Promise<void> {
  expect((await school.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
}

const send = (body: string, headers: Record<string, string> = json) => school.visitor().send('/graphql', { method: 'POST', headers, body });

test.each(questions)('%s: refused in short, and the school goes on', async (_, body) => {
  let reply = { status: 0, body: '' };
  const log = await overhear(async () => void (reply = await send(JSON.stringify(body))));
  expect([400, 413]).toContain(reply.status);
  expect(reply.body.length).toBeLessThan(40_000);
  expect(log).toBe('');
  await isAlive();
});

test.each(odd.map((letters, at) => [at, letters] as const))(
  'odd letters as recovery words (%i) open nothing and break nothing',
  async (_, letters) => {
    const said: string[] = [];
    const log = await overhear(async () => {
      for (const words of [letters, letters.slice(0, 390)])
        said.push((await send(JSON.stringify({ query: recover, variables: { words } }))).body);
    });
    for (const body of said) expect(body).toMatch(/"code":"(INVALID_INPUT|WORD_UNKNOWN|WORDS_MISSING|BAD_INPUT)"/);
    expect(log).toBe('');
    await isAlive();
  },
);

test.each<[name: string, body: string, headers?: Record<string, string>]>([
  ['variables in variables', JSON.stringify({ query: course, variables: 0 }).replace('0', deep(9000, '{"a":', '1', '}'))],
  ['a variable of lists in lists', JSON.stringify({ query: course, variables: { slug: 0 } }).replace('0', deep(9000, '[', '', ']'))],
  ['JSON of brackets', '['.repeat(90_000)],
  ['JSON of closed brackets', deep(40_000, '[', '', ']')],
  ['JSON with one key again and again', `{${many(9000, () => '"query":"{"', ',')}}`],
  ['bytes that are no UTF-8', '\u00ff\u00fe\u0000'.repeat(900)],
  ['a body said to be compressed', 'x'.repeat(900), { ...json, 'content-encoding': 'gzip' }],
  ['a body in an alphabet that nobody has', '{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=klingon' }],
  ['a body that is longer than said', '{"query":"{ __typename }"}'.padEnd(100_001)],
])('%s: refused, and the school goes on', async (_, body, headers = json) => {
  const { status } = await send(body, headers);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  await isAlive();
});

test.each([
  '/%',
  '/es/%E0%A4%A',
  '/es/cursos/%00',
  `/es/${'a/'.repeat(3000)}`,
  `/es?${'a=1&'.repeat(3000)}`,
  '/es/%252e%252e',
  '//es',
  '/es\\..\\x',
  '/%2e%2e/%2e%2e/etc/passwd',
])('an odd address (%s) breaks nothing', async (path) => {
  const { status } = await school.visitor().get(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  await isAlive();
});
