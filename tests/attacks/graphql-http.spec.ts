import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const byGet = 'a question by GET must bring a header that no link, image or form can send';
const plain400 = 'what did not run is 400 under either media type, so that programs and proxies need not read bodies to know';

/** What the specification of GraphQL over HTTP recommends or permits and the school does otherwise, with the reason. */
const otherwise: Readonly<Record<string, readonly [status: 'warn' | 'notice', reason: string]>> = {
  '5A70': ['notice', byGet],
  D6D5: ['notice', byGet],
  '6A70': ['notice', byGet],
  '572B': ['warn', plain400],
  FDE2: ['warn', plain400],
  '7B9B': ['warn', plain400],
};

test('of the 61 audits of graphql-http none finds an error, and three warnings are meant so', async () => {
  const audits = serverAudits({ url: `http://127.0.0.1:${school.port}/graphql` });
  expect(audits).toHaveLength(61);
  const found = new Map<string, string>();
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== 'ok') found.set(result.id, `${result.status}: ${result.name}`);
    if ('response' in result) await result.response.body?.cancel().catch(() => undefined);
  }
  expect([...found.values()].filter((result) => result.startsWith('error'))).toEqual([]);
  const statuses = [...found].map(([id, result]) => [id, result.split(':', 1)[0]]);
  expect(Object.fromEntries(statuses)).toEqual(Object.fromEntries(Object.entries(otherwise).map(([id, [status]]) => [id, status])));
});
