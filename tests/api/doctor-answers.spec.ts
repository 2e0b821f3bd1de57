import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aScene as sceneOf, finding, state } from '../support/doctors-scene.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const aScene = (...more: [] | [object] | [object, Record<string, string>]) => sceneOf(school, ...more);

/** A server before the school that hands on what it likes. */
async function aProxy(
  sent: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
  given: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
) {
  const proxy: Server = createServer((asked, answer) => {
    const headers = { ...sent({ ...asked.headers }), host: `127.0.0.1:${school.port}` };
    const options = { port: school.port, host: '127.0.0.1', path: asked.url, method: asked.method, headers };
    asked.pipe(
      request(options, (reply) => {
        answer.writeHead(reply.statusCode ?? 500, given({ ...reply.headers }));
        reply.pipe(answer);
      }),
    );
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const at = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { at, close: () => new Promise((done) => proxy.close(done)) };
}

const asIs = (headers: IncomingHttpHeaders) => headers;
const without =
  (...names: string[]) =>
  (headers: IncomingHttpHeaders) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

test('answers: whole, without a header, with foreign pages let in, under a foreign name, or none', async () => {
  expect(await finding('answers', aScene({}, { ESCUELA_ORIGIN: `http://127.0.0.1:${school.port}` }).patient)).toMatchObject({
    state: 'good',
  });
  const told = async (sent: typeof asIs, given: typeof asIs) => {
    const { at, close } = await aProxy(sent, given);
    return finding('answers', aScene({ at }).patient).finally(close);
  };
  expect(await told(asIs, asIs)).toMatchObject({ state: 'good' });
  expect(await told(asIs, without('referrer-policy'))).toMatchObject({
    state: 'bad',
    say: expect.stringMatching(/missing or changed \(Referrer-Policy\)/),
  });
  expect(await told(without('origin', 'sec-fetch-site'), asIs)).toMatchObject({
    state: 'bad',
    say: expect.stringContaining('a page of another site may ask'),
  });
  expect(
    await told(
      (headers) => ({ ...headers, host: 'x' }),
      (headers) => ({ ...headers, 'x-frame-options': 'SAMEORIGIN' }),
    ),
  ).toMatchObject({
    state: 'bad',
    say: expect.stringContaining('X-Frame-Options'),
  });
  const wrongName = aScene({}, { ESCUELA_ORIGIN: 'https://otra.example' }).patient;
  expect(await finding('answers', wrongName)).toMatchObject({
    state: 'bad',
    say: expect.stringContaining('is not an address of this school'),
  });
  const { at, close } = await aProxy(asIs, asIs);
  await close();
  expect(await finding('answers', aScene({ at }).patient)).toMatchObject({
    state: 'care',
    say: expect.stringMatching(/does not answer at .* \(ECONNREFUSED\)/),
  });
  expect(await state('answers', aScene({}, { PORT: '0' }).patient)).toBe('care');
});
