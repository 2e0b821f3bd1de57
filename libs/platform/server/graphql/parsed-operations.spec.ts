import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { parsedOperations } from './parsed-operations.ts';

test('operations that carry much text push the others out, so that no number of them fills the memory', async () => {
  const store = parsedOperations();
  const sent = Array.from({ length: 100 }, (_, at) => `{ __typename }${' '.repeat(99_000)}#${at}`);
  for (const text of sent) await store.set(text, parse(text));
  const kept = (await Promise.all(sent.map((text) => store.get(text)))).filter(Boolean);
  expect(kept.length).toBeLessThan(5);
});

test('all operations of a school are remembered at once', async () => {
  const store = parsedOperations();
  const sent = Array.from({ length: 60 }, (_, at) => `query Page${at} { __typename }${' '.repeat(1500)}`);
  for (const text of sent) await store.set(text, parse(text));
  expect(await Promise.all(sent.map(async (text) => (await store.get(text)) !== undefined))).not.toContain(false);
});
