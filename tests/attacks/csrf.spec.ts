import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { factsOf } from '../support/path-asks.ts';
import { sourcePages } from '../support/source-pages.ts';
import { aSchool, patience, type Learner, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let learner: Learner;
beforeAll(async () => {
  school = await aSchool({ pages: await sourcePages({ 'erase-path': ':language/mi-camino/borrar', 'my-path': ':language/mi-camino' }) });
  learner = await school.learner();
}, patience);
afterAll(() => school?.close());

const erase = 'mutation { erasePath(input: { isConfirmed: true }) { isErased } }';
const asJson = JSON.stringify({ query: erase });
const asForm = `query=${encodeURIComponent(erase)}`;
const asParts = `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${asJson}\r\n--x--\r\n`;
const eraseForm = 'confirmed=on';

/** Types of body that a browser sends to other sites without asking there first. */
const simple: readonly (readonly [type: string | undefined, body: string])[] = [
  ['text/plain', asJson],
  ['text/plain;charset=UTF-8', asJson],
  ['text/plain; application/json', asJson],
  ['application/x-www-form-urlencoded', asForm],
  ['application/x-www-form-urlencoded', asJson],
  ['multipart/form-data; boundary=x', asParts],
  [undefined, asJson],
];

/** What another site's page lets a browser say of itself; the last one is a browser of long ago that says nothing. */
const foreign: readonly (readonly [who: string, headers: Record<string, string>])[] = [
  ['another site', { origin: 'https://otra.example', 'sec-fetch-site': 'cross-site' }],
  ['another site, in a browser without Sec-Fetch-Site', { origin: 'https://otra.example' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed frame, in a browser without Sec-Fetch-Site', { origin: 'null' }],
  ['an extension', { origin: 'moz-extension://0f5b1c0e' }],
  ['a file', { origin: 'file://' }],
  ['several origins in one line', { origin: 'https://otra.example, http://127.0.0.1' }],
  ['an empty origin', { origin: '' }],
  ['a sister site that lies about its origin', { origin: 'SELF', 'sec-fetch-site': 'same-site' }],
];
const own = () => `http://127.0.0.1:${school.port}`;
const said = (headers: Record<string, string>) => (headers['origin'] === 'SELF' ? { ...headers, origin: own() } : headers);

async function isThere(): Promise<void> {
  expect(await factsOf(learner, workshop.marked.lesson)).toMatchObject({ isMarked: true });
}

test.each(foreign)('%s cannot change anything by GraphQL, in whatever form', async (_, headers) => {
  for (const [type, body] of [...simple, ['application/json', asJson] as const]) {
    const sent = { ...said(headers), ...(type ? { 'content-type': type } : {}) };
    expect((await learner.send('/graphql', { method: 'POST', headers: sent, body })).status).toBe(403);
  }
  await isThere();
});

test.each(simple)('a browser that tells nothing about who asks cannot either, since GraphQL takes no %s', async (type, body) => {
  const { status } = await learner.send('/graphql', { method: 'POST', headers: type ? { 'content-type': type } : {}, body });
  expect(status).toBe(400);
  await isThere();
});

test.each(foreign)('%s cannot send our forms', async (_, headers) => {
  const form = { ...said(headers), 'content-type': 'application/x-www-form-urlencoded' };
  for (const [path, body] of [
    ['/es/mi-camino/borrar', eraseForm],
    ['/es/mi-camino', 'intent=leave'],
  ] as const) {
    const { status, headers: got } = await learner.send(path, { method: 'POST', headers: form, body });
    expect([status, got['set-cookie']]).toEqual([403, undefined]);
  }
  await isThere();
});

test('the session stays at home when another site sends a form: its cookie is Lax, and the front asks no cookie to refuse', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://otra.example' };
  expect((await school.visitor().send('/es/mi-camino/borrar', { method: 'POST', headers, body: eraseForm })).status).toBe(403);
});

test.each([
  '/es/mi-camino/borrar?confirmed=on',
  '/es/mi-camino?intent=leave',
  `/graphql?query=${encodeURIComponent(erase)}`,
  `/graphql?query=${encodeURIComponent('{ __typename }')}`,
])('no link or image changes or asks anything: %s', async (path) => {
  const { body, headers } = await learner.get(path, { 'sec-fetch-site': 'cross-site' });
  expect(headers['set-cookie']).toBeUndefined();
  expect(body).not.toContain('__typename":"Query');
  await isThere();
});

test.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])(
  'a GET that asks to be taken for a POST stays one (%s)',
  async (header) => {
    expect((await learner.get('/es/mi-camino/borrar?_method=POST&confirmed=on', { [header]: 'POST' })).status).toBe(200);
    await isThere();
  },
);

test('the same form from a page of ours does what it says', async () => {
  const other = await school.learner();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: own(), 'sec-fetch-site': 'same-origin' };
  expect((await other.send('/es/mi-camino/borrar', { method: 'POST', headers, body: eraseForm })).status).toBe(303);
  expect(await factsOf(other, workshop.marked.lesson)).toBeNull();
});
