import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EntrancesService } from '#libs/people/server';
import { Gate } from '#libs/platform/server';
import { languages } from '../../libs/kernel/shared/index.ts';
import { voices } from '../../apps/server/voices.ts';
import { sourcePages } from '../support/source-pages.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let finish: () => void;
beforeAll(async () => {
  school = await aSchool({ pages: await sourcePages({ recover: ':language/recuperar' }) });
  // A gate whose one place is taken for ever stands before recovering.
  const gate = new Gate(1, 0);
  void gate.run(() => new Promise<void>((done) => (finish = done)));
  const entrances = school.nest.get(EntrancesService);
  const recover = entrances.recover.bind(entrances);
  Object.assign(entrances, { recover: (typed: string) => gate.run(() => recover(typed)) });
}, patience);
afterAll(() => {
  finish?.();
  return school?.close();
});

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const query = 'mutation { recoverPath(input: { words: "perro", bringCurrent: false }) { isRecovered refusal { code message } } }';
const sentence = (language: 'es' | 'en' | 'pt') => voices[language]('refusal.BUSY', { seconds: 2 });

test.each(languages)('GraphQL tells by its status and in words that the school is busy (%s)', async (language) => {
  const headers = { ...json, 'accept-language': language };
  const {
    status,
    headers: got,
    body,
  } = await school.visitor().send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect([status, got['retry-after']]).toEqual([503, '2']);
  expect(JSON.parse(body)).toEqual({
    data: { recoverPath: { isRecovered: false, refusal: { code: 'BUSY', message: sentence(language) } } },
  });
});

test.each(languages)('a page says it at its form and keeps what was typed (%s)', async (language) => {
  const manner = { method: 'POST', headers: form, body: 'words=lo+que+escribi' };
  const { status, headers, body } = await school.visitor().send(`/${language}/recuperar`, manner);
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '2', 'no-store']);
  expect(body).toContain(sentence(language));
  expect(body).toContain('lo que escribi</textarea>');
});

test('what does not stand behind the gate is answered as ever', async () => {
  expect((await school.visitor().get('/es/recuperar')).status).toBe(200);
  expect((await school.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});
