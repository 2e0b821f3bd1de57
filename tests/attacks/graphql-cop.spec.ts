import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { Reply } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const json = { 'content-type': 'application/json' };
const send = (body: unknown, headers: Record<string, string> = json) =>
  school.visitor().send('/graphql', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const ask = (query: string, more: Record<string, string> = {}) => send({ query }, { ...json, ...more });
const get = (query: string) => school.visitor().get(`/graphql?query=${encodeURIComponent(query)}`);
const many = (count: number, piece: (at: number) => string) => Array.from({ length: count }, (_, at) => piece(at)).join(' ');
const parsed = ({ body }: Reply) => JSON.parse(body) as { data?: Record<string, unknown> | null; errors?: { message: string }[] };

/** Whether it answered what it should not even have run. */
const answered = (reply: Reply) => parsed(reply).data !== undefined;

/** The questions of graphql-cop, in the order of its list: what is asked, and when that is a finding. */
const probes: readonly (readonly [name: string, isFound: () => Promise<boolean>])[] = [
  ['a hundred aliases', async () => answered(await ask(`query cop { ${many(101, (at) => `alias${at}: __typename`)} }`))],
  [
    'ten questions in one request',
    async () => (await send(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })))).status === 200,
  ],
  [
    'ten unknown directives, each told of',
    async () => parsed(await ask(`query cop { __typename ${many(10, () => '@aa')} }`)).errors?.length === 10,
  ],
  ['ten known directives', async () => answered(await ask(`query cop { __typename ${many(10, () => '@include(if: true)')} }`))],
  [
    'a circle of types by introspection',
    async () => answered(await ask(`query cop { __schema { types { ${nest('fields { type {', '} }', 4, 'name')} } } }`)),
  ],
  [
    'a circle of fragments',
    async () => answered(await ask('{ __schema { ...A } } fragment A on __Schema { ...B } fragment B on __Schema { ...A }')),
  ],
  ['one field five hundred times', async () => answered(await ask(`query cop { ${many(500, () => '__typename')} }`))],
  ['a change by GET', async () => (await get('mutation cop { __typename }')).status === 200],
  ['a question by GET, as any link can ask', async () => (await get('query cop { __typename }')).status === 200],
  [
    'a question by a form',
    async () => (await send('query=query+cop+%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' })).status === 200,
  ],
  [
    'traces',
    async () => {
      const replies = [
        await ask('query cop { __typename }', { 'x-apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' }),
        await ask('{ no }'),
      ];
      return replies.some(({ body }) => /tracing|ftv1|stacktrace|exception/i.test(body));
    },
  ],
  ['what failed inside', async () => /exception|stack|node_modules|\bat \S+:\d+/i.test((await ask('qwerty cop { abc }')).body)],
  [
    'a console in the browser',
    async () => {
      const asHtml = (path: string) => school.visitor().get(path, { accept: 'text/html' });
      const replies = await Promise.all(['/graphiql', '/playground', '/console', '/graphql', '/altair', '/voyager'].map(asHtml));
      return replies.some(({ body }) => /<script|graphiql|playground|sandbox|voyager|altair/i.test(body));
    },
  ],
];

function nest(open: string, close: string, levels: number, inner: string): string {
  return levels === 0 ? inner : `${open} ${nest(open, close, levels - 1, inner)} ${close}`;
}

test.each(probes)('graphql-cop finds nothing: %s', async (_, isFound) => {
  expect(await isFound()).toBe(false);
});

test('what graphql-cop does find is decided: the schema is public, so introspection and the names it suggests are', async () => {
  const { __schema: schema } = parsed(await ask(getIntrospectionQuery())).data as { __schema: { types: { name: string }[] } };
  const suggestion = parsed(await ask('{ __schema { directive } }')).errors?.[0]?.message;
  expect([schema.types.some(({ name }) => name === 'Lesson'), suggestion]).toEqual([
    true,
    expect.stringContaining('Did you mean "directives"'),
  ]);
});

test('suggested names are names of the public schema and nothing else', async () => {
  const schema = (await ask(getIntrospectionQuery())).body;
  const guesses = [
    'user',
    'users',
    'password',
    'secret',
    'learner',
    'learners',
    'sessions',
    'words',
    'coursess',
    'lessson',
    'myPat',
    'erasePat',
    'admin',
  ];
  const said = await Promise.all(
    guesses.flatMap((name) => [ask(`{ ${name} }`), ask(`mutation { ${name} }`), ask(`{ courses { ${name} } }`)]),
  );
  const suggested = said
    .flatMap(({ body }) => [...body.matchAll(/\\"(\w+)\\"/g)].map(([, name]) => name!))
    .filter((name) => !guesses.includes(name));
  expect(suggested.length).toBeGreaterThan(0);
  expect(suggested.filter((name) => !schema.includes(`"${name}"`))).toEqual([]);
});

test(
  'a locked server suggests and introspects nothing',
  async () => {
    const locked = await aSchool({ graphqlOperations: 'persisted', database: school.database });
    try {
      for (const query of [getIntrospectionQuery(), '{ __schema { directive } }', '{ coursess }', '{ __typename }']) {
        const { status, body } = await locked
          .visitor()
          .send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query }) });
        expect([status, body]).toEqual([400, expect.not.stringMatching(/Did you mean|queryType|Query/)]);
      }
    } finally {
      await locked.close();
    }
  },
  patience,
);
