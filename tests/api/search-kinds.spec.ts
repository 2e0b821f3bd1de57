import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Places } from '#libs/platform/server';
import { workshop } from '../support/fixture-course.ts';
import { aGroup, aHolder, attempt } from '../support/groups.ts';
import { aPerson, type Person } from '../support/people.ts';
import { someProvider } from '../support/providers.ts';
import { answer, ask, fateOf, publish, seen } from '../support/questions.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let [asker, trainer, editor, keeper]: Person[] = [];
beforeAll(async () => {
  school = await aSchool();
  const node = await aGroup(school, 'node');
  asker = await aPerson(school);
  [trainer, editor, keeper] = [
    await aHolder(school, 'trainer', node),
    await aHolder(school, 'editor', node),
    await aHolder(school, 'coordinator'),
  ];
}, patience);
afterAll(() => school?.close());

/** What is found, as its type and where it is read. */
async function found(query: string, filter: object | null = null, language = 'es'): Promise<string[]> {
  const { data, errors } = await school.ask<{ search: { edges: { node: { type: string; path: string; language: string } }[] } }>(
    `query ($query: String!, $filter: SearchFilter, $language: LanguageTag!) {
      search(query: $query, filter: $filter, language: $language) { edges { node { type path language } } } }`,
    { query, filter, language },
  );
  if (errors) throw new Error(errors[0]!.message);
  return data!.search.edges.map(({ node }) => `${node.type} ${node.language} ${node.path}`);
}

const words = { question: '¿Sirve el birimbao?', details: 'Tenemos un chirumbelo viejo.', topic: 'CARE' };

/** A question that is answered and not yet published. */
async function answered(more: object = {}): Promise<{ id: string; slug: string }> {
  const { id } = await ask(asker!, { ...words, ...more });
  await answer(trainer!, id, 'Con un **zurriago** basta.');
  return (await seen(editor!, id))!;
}

test('a question is found with its answer from the moment it is published, by the words that it was published in, and no more once it is withdrawn', async () => {
  const { id, slug } = await answered();
  for (const word of ['birimbao', 'zurriago']) expect(await found(word)).toEqual([]);
  expect(await publish(editor!, id, { details: 'Tenemos uno viejo.' })).toBeNull();
  const place = [`QUESTION es /preguntas/${slug}`];
  for (const word of ['birimbao', 'zurriago']) expect(await found(word)).toEqual(place);
  expect(await found('chirumbelo')).toEqual([]);
  expect(await found('birimbao', { type: 'QUESTION', topic: 'CARE', language: 'es' })).toEqual(place);
  expect(await found('birimbao', { topic: 'RISK' })).toEqual([]);
  expect(await fateOf(editor!, 'withdrawQuestion', { id })).toBeNull();
  for (const word of ['birimbao', 'zurriago']) expect(await found(word)).toEqual([]);
  const left = await school.rows.query(`select from search_words where word = 'birimbao'`);
  expect(left.rowCount).toBe(0);
});

test('a question about a text that is gone for good is not found either', async () => {
  const about = `cursos/${workshop.slug}/${workshop.marked.lesson}`;
  const { id } = await answered({ question: '¿Y la matraca?', about });
  await publish(editor!, id, { question: '¿Y la matraca?' });
  expect(await found('matraca')).toHaveLength(1);
  await school.nest.get(Places).forget(about);
  expect(await found('matraca')).toEqual([]);
});

test('an organisation is found by its entry, as it is now and as long as it is in the directory', async () => {
  const entry = { ...someProvider, name: 'Cencerro libre', summary: [{ language: 'es', text: 'Presta almirez y servidores.' }] };
  const add = await attempt(keeper!, 'addProvider', entry, 'provider { id slug }');
  const { id, slug } = add.payload['provider'] as { id: string; slug: string };
  const place = [`PROVIDER es /proveedores#${slug}`];
  expect([await found('cencerro'), await found('almirez')]).toEqual([place, place]);
  await attempt(keeper!, 'changeProvider', { id, ...entry, summary: [{ language: 'es', text: 'Presta servidores.' }] }, 'provider { id }');
  expect([await found('cencerro'), await found('almirez')]).toEqual([place, []]);
  await attempt(keeper!, 'retireProvider', { id }, 'provider { id }');
  expect(await found('cencerro')).toEqual([]);
  await attempt(keeper!, 'restoreProvider', { id }, 'provider { id }');
  expect(await found('cencerro', { type: 'PROVIDER' })).toEqual(place);
});

test('a row of the comparison is found by what it is for, its programs, and what is sold for the same', async () => {
  const row = 'ALTERNATIVE es /comparacion#oficina';
  for (const query of ['hojas de calculo', 'collabora online', 'microsoft 365'])
    expect(await found(query, { type: 'ALTERNATIVE' })).toContain(row);
  expect(await found('spreadsheets', { type: 'ALTERNATIVE' }, 'en')).toEqual(['ALTERNATIVE en /comparacion#oficina']);
});
