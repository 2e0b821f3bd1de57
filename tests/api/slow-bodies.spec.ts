import { request as ask, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Clock } from '#libs/platform/server';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await aSchool();
}, patience);
afterAll(() => school?.close());

/** Begins to ask and does not end: a part of the body comes, and nothing after it. */
async function half(path: string, headers: Readonly<Record<string, string>>) {
  const sending = ask({ host: '127.0.0.1', port: school.port, method: 'POST', path, headers: { ...headers, 'content-length': '900' } });
  const answer = new Promise<IncomingMessage>((done, fail) => sending.once('response', done).once('error', fail));
  await new Promise((done) => sending.write('{"query":', done));
  return answer;
}

test('a school sends away whose body does not come, in her language, and answers others as before', async () => {
  const answer = half('/graphql', { 'content-type': 'application/json', 'accept-language': 'pt' });
  let minute = 0;
  // The school looks every few seconds of its own; whenever it does, another minute has gone by.
  Object.assign(school.nest.get(Clock), { elapsed: () => 60_000 * minute++ });
  const { statusCode, headers, ...response } = await answer.then(async (found) => {
    let words = '';
    for await (const piece of found) words += String(piece);
    return { statusCode: found.statusCode, headers: found.headers, words };
  });
  expect([statusCode, headers.connection]).toEqual([408, 'close']);
  expect(response.words).toContain('chega devagar demais');
  expect((await school.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});
