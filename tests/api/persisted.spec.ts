import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TypedDocumentNode } from '@apollo/client';
import { parse, print } from 'graphql';
import { rememberOperation } from '#libs/platform/shared';
import { workshop } from '../support/fixture-course.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

const known = parse('query KnownToTheSchool($slug: Slug!) { course(slug: $slug) { slug } }') as TypedDocumentNode<object, object>;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const hash = hashOf(print(known));
const variables = { slug: workshop.slug };
const course = { data: { course: { slug: workshop.slug } } };

let locked: TestSchool;
let open: TestSchool;
beforeAll(async () => {
  rememberOperation(known);
  locked = await aSchool({
    graphqlOperations: 'persisted',
    pages: [(request, response, next) => void request.ask(known, variables).then((data) => response.json({ data }), next)],
  });
  open = await aSchool();
}, patience);
afterAll(async () => void (await Promise.all([locked?.close(), open?.close()])));

async function send(school: TestSchool, body: unknown): Promise<{ status: number; answer: unknown }> {
  const headers = { 'content-type': 'application/json' };
  const reply = await school.visitor().send('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: reply.status, answer: JSON.parse(reply.body) };
}

const named = (sha256Hash: unknown) => ({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
const refusal = { errors: [{ message: expect.any(String), extensions: { code: 'BAD_INPUT' } }] };

test('a known operation is answered by its hash, on a locked server as on an open one', async () => {
  expect(await send(locked, named(hash))).toEqual({ status: 200, answer: course });
  expect(await send(open, named(hash))).toEqual({ status: 200, answer: course });
});

test.each<[what: string, body: object]>([
  ['a text of her own', { query: '{ __typename }' }],
  ['the very text of a known operation', { query: print(known), variables }],
  ['an introspection', { query: '{ __schema { types { name } } }' }],
  ['a text under a known hash', { query: '{ __typename }', ...named(hash) }],
  ['an empty text under a known hash', { query: '', ...named(hash) }],
  ['an unknown hash', named(hashOf('{ __typename }'))],
  ['a hash that is none', named({ toString: 'x' })],
  ['nothing', {}],
  ['a list', [named(hash), named(hash)]],
])('whoever sends %s to a locked server is refused with 400', async (_, body) => {
  expect(await send(locked, body)).toEqual({ status: 400, answer: refusal });
});

test('a locked server takes no text by GET either', async () => {
  const { status, body } = await locked.visitor().get('/graphql?query=%7B__typename%7D', { 'apollo-require-preflight': 'yes' });
  expect([status, body]).toEqual([400, expect.not.stringContaining('Query')]);
});

test('the pages of a locked server ask as before', async () => {
  const { status, body } = await locked.visitor().get('/es');
  expect([status, JSON.parse(body)]).toMatchObject([200, course]);
});

test('an open server answers texts, and registers none by their hash', async () => {
  const query = '{ courses { slug } }';
  expect((await send(open, { query, ...named(hashOf(query)) })).status).toBe(200);
  const { answer } = await send(open, named(hashOf(query)));
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
});
