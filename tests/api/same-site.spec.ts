import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

const tls = 'escuela.example';
let school: TestSchool;
beforeAll(async () => {
  school = await aSchool({
    origins: (port) => [`http://127.0.0.1:${port}`, `https://${tls}`],
    pages: [(_, response) => void response.type('text').send('done')],
  });
}, patience);
afterAll(() => school?.close());

const leave = JSON.stringify({ query: 'mutation { leavePath { hasLeft } }' });
const own = () => `http://127.0.0.1:${school.port}`;

/** The answers to the same POST at GraphQL and at a page. */
async function statuses(headers: Record<string, string>, host?: string): Promise<number[]> {
  const client = school.visitor(host ? { host } : {});
  const graphql = await client.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: leave,
  });
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  const page = await client.send('/es/mi-camino', { method: 'POST', headers: form, body: 'intent=leave' });
  return [graphql.status, page.status];
}

test.each<[from: string, headers: Record<string, string>]>([
  ['a page of another site', { origin: 'https://otra.example' }],
  ['another site, said by the browser', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['a browser that says nonsense', { 'sec-fetch-site': 'hers' }],
  ['a sandboxed page', { origin: 'null' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a host that only begins like ours', { origin: `https://${tls}.otra.example` }],
  ['a page of ours over the other scheme', { origin: `http://${tls}` }],
  ['another site with a forged origin', { 'sec-fetch-site': 'cross-site', origin: `https://${tls}` }],
])('whatever comes from %s changes nothing', async (_, headers) => {
  expect(await statuses(headers)).toEqual([403, 403]);
});

test('what comes from our own pages passes, at every address of ours', async () => {
  expect(await statuses({ origin: own(), 'sec-fetch-site': 'same-origin' })).toEqual([200, 200]);
  expect(await statuses({ origin: own() })).toEqual([200, 200]);
  expect(await statuses({ 'sec-fetch-site': 'none' })).toEqual([200, 200]);
  expect(await statuses({ origin: `https://${tls}` }, tls)).toEqual([200, 200]);
});

test('a program without a browser passes', async () => {
  expect(await statuses({})).toEqual([200, 200]);
});

test('following a link from elsewhere reads', async () => {
  const { status } = await school.visitor().get('/es', { 'sec-fetch-site': 'cross-site', origin: 'https://otra.example' });
  expect(status).toBe(200);
});

test.each(['DELETE', 'PUT', 'PATCH', 'OPTIONS'])('%s from elsewhere is refused too', async (method) => {
  const { status } = await school.visitor().send('/es', { method, headers: { origin: 'https://otra.example' } });
  expect(status).toBe(403);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'GraphQL takes no %s, which any page could send without asking first',
  async (type) => {
    const { status, body } = await school.visitor().send('/graphql', { method: 'POST', headers: { 'content-type': type }, body: leave });
    expect(status).toBe(400);
    expect(body).not.toContain('hasLeft":true');
  },
);

test('no answer lets other sites read', async () => {
  const { headers } = await school
    .visitor()
    .send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', origin: own() }, body: leave });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each(['otra.example', 'localhost', `${tls}:444`, '127.0.0.1', `${tls}@otra.example`])(
  'under the name %j, which its operator did not declare, the school answers nothing',
  async (host) => {
    const client = school.visitor({ host });
    for (const path of ['/es', '/graphql', '/assets/x.js']) expect((await client.get(path)).status).toBe(421);
    expect((await client.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: leave })).status).toBe(
      421,
    );
  },
);

test('a declared name is known in any case of its letters', async () => {
  expect((await school.visitor({ host: 'Escuela.EXAMPLE' }).get('/es')).status).toBe(200);
});
