import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recoveryWords } from '#libs/people/shared';
import { workshop } from '../support/fixture-course.ts';
import { overhear } from '../support/overheard.ts';
import { anEvent } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';
import type { Answer } from '../support/client.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await aSchool();
  await school.rows.query(`drop table glossary_terms;
    alter table learning_events add constraint never_this check (point <> 'con-practica') not valid`);
}, patience);
afterAll(() => school?.close());

const recordEvents = 'mutation ($events: [LearningEventInput!]!) { recordEvents(input: { events: $events }) { accepted } }';
const json = { 'content-type': 'application/json' };

test('a failing statement leaves as an incident without a word of PostgreSQL, and the log finds it by that id', async () => {
  let answer: Answer = {};
  const log = await overhear(async () => void (answer = await school.ask('{ glossary { id } }')));
  const [error] = answer.errors!;
  expect(error).toEqual({
    message: 'Internal error',
    path: ['glossary'],
    extensions: { code: 'INTERNAL', incident: expect.stringMatching(/^[0-9a-f]{8}$/) },
  });
  expect(log).toContain(error!.extensions.incident!);
  expect(log).toContain('42P01');
  expect(JSON.stringify(answer) + log).not.toMatch(/relation|does not exist|select "|glossary_terms/i);
});

test('a statement that fails on what a learner sent says neither her id nor what it was', async () => {
  const learner = await school.learner();
  const event = anEvent({ point: 'con-practica' });
  let answer: Answer = {};
  const log = await overhear(async () => void (answer = await learner.ask(recordEvents, { events: [event] })));
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
  expect(log).toContain(answer.errors![0]!.extensions.incident!);
  expect(log).toContain('23514');
  const said = JSON.stringify(answer) + log;
  for (const secret of [event.id, learner.id, 'con-practica', 'never_this', 'Failing row', learner.cookies.get('vuelo')!])
    expect(said).not.toContain(secret);
});

test('a failure after a path began leaves no path behind', async () => {
  const visitor = school.visitor();
  const count = async () => (await school.rows.query('select from learners')).rowCount;
  const before = await count();
  await overhear(() => visitor.ask(recordEvents, { events: [anEvent({ point: 'con-practica' })] }));
  expect([await count(), visitor.cookies.size]).toEqual([before, 0]);
});

test('one failing field leaves the rest of the answer', async () => {
  let answer: Answer = {};
  await overhear(
    async () =>
      void (answer = await school.ask(
        `{ handbookPage(slug: "no-hay", language: "es") { slug } course(slug: "${workshop.slug}") { slug } again: courses { slug } }`,
      )),
  );
  expect(answer.data).toMatchObject({ course: { slug: workshop.slug } });
});

test('words sent in the wrong form are not repeated, neither in the answer nor in the log', async () => {
  const words = recoveryWords.slice(40, 48);
  const wrong: readonly (readonly [string, object])[] = [
    ['mutation ($input: RecoverPathInput!) { recoverPath(input: $input) { isRecovered } }', { input: { words } }],
    ['mutation ($input: RecoverPathInput!) { recoverPath(input: $input) { isRecovered } }', { input: words }],
    ['mutation ($words: String!) { recoverPath(input: { words: $words }) { isRecovered } }', { words }],
    ['query ($slug: Slug!) { course(slug: $slug) { slug } }', { slug: words.join(' ') }],
    ['query ($slug: Slug!) { course(slug: $slug) { slug } }', { slug: { words } }],
  ];
  for (const [query, variables] of wrong) {
    let answer: Answer = {};
    const log = await overhear(async () => void (answer = await school.ask(query, variables)));
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
    for (const word of words) expect(JSON.stringify(answer) + log).not.toContain(word);
  }
});

test('a body that is no JSON is refused with 400 and not repeated', async () => {
  let body = '';
  const log = await overhear(async () => {
    const reply = await school.visitor().send('/graphql', { method: 'POST', headers: json, body: '{"query": perro gato' });
    expect(reply.status).toBe(400);
    body = reply.body;
  });
  expect(body + log).not.toMatch(/perro|gato|node_modules|at /);
});

test('only codes of the closed list leave', async () => {
  const asked = [
    '{ nothing }',
    '{',
    '',
    'query A { __typename } query B { __typename }',
    '{ glossary { id } }',
    '{ course(slug: "X") { slug } }',
    'subscription { x }',
  ];
  const codes = new Set<string>();
  await overhear(async () => {
    for (const query of asked) for (const { extensions } of (await school.ask(query)).errors ?? []) codes.add(extensions.code);
    const retract = `mutation { retractMarks(input: { source: "a", point: "b", kind: MARKED }) { refusal { code } } }`;
    for (const { extensions } of (await school.ask(retract)).errors ?? []) codes.add(extensions.code);
  });
  expect([...codes].toSorted()).toEqual(['BAD_INPUT', 'INTERNAL', 'UNAUTHENTICATED']);
});

test('what is simply not found is no incident', async () => {
  const missing = `mutation { answerQuestion(input: { course: "no-hay", lesson: "no-hay", question: "no-hay", options: [0] }) { isRight } }`;
  let answer: Answer = {};
  const log = await overhear(async () => void (answer = await school.ask(missing)));
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND' }]);
  expect(log).toBe('');
});
