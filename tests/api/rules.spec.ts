import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, answer, aRetraction, factsOf, record, retract } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const { marked, practice, check } = workshop;
const facts = (isMarked: boolean, isRuleMet: boolean, isDone: boolean) => ({ isMarked, isRuleMet, isDone });

test('where her mark is the rule, marking meets it', async () => {
  const learner = await school.learner();
  expect(await factsOf(learner, marked.lesson)).toMatchObject(facts(true, true, true));
});

test('her mark on a lesson with practices is one fact and its rule another', async () => {
  const learner = await school.learner();
  await record(learner, [anEvent({ point: practice.lesson })]);
  expect(await factsOf(learner, practice.lesson)).toMatchObject(facts(true, false, true));
});

test('every practice done meets the rule without her mark, half of them does not', async () => {
  const learner = await school.learner();
  const [first, second] = practice.practices.map((point) => anEvent({ point, kind: 'PRACTISED' }));
  await record(learner, [first!]);
  expect(await factsOf(learner, practice.lesson)).toMatchObject({ ...facts(false, false, false), practised: [practice.practices[0]] });
  await record(learner, [second!]);
  expect(await factsOf(learner, practice.lesson)).toMatchObject({ ...facts(false, true, true), practised: practice.practices });
  await record(learner, [aRetraction(first!)]);
  expect(await factsOf(learner, practice.lesson)).toMatchObject(facts(false, false, false));
});

test('every check question answered right meets the rule; a wrong answer neither helps nor harms', async () => {
  const learner = await school.learner();
  expect(await answer(learner, check.lesson, check.one, [0])).toMatchObject({ isRight: true, isKept: true });
  expect(await answer(learner, check.lesson, check.several, [0])).toMatchObject({ isRight: false, isKept: true });
  expect(await factsOf(learner, check.lesson)).toMatchObject({ ...facts(false, false, false), answeredRight: [check.one] });
  expect(await answer(learner, check.lesson, check.several, [2, 0])).toMatchObject({ isRight: true });
  expect(await answer(learner, check.lesson, check.one, [1])).toMatchObject({ isRight: false });
  expect(await factsOf(learner, check.lesson)).toMatchObject(facts(false, true, true));
});

test('her mark on a lesson with check questions does not meet its rule', async () => {
  const learner = await school.learner();
  await record(learner, [anEvent({ point: check.lesson })]);
  expect(await factsOf(learner, check.lesson)).toMatchObject(facts(true, false, true));
});

test('an answer counts as right only with all right options and no other, in any order', async () => {
  const visitor = school.visitor();
  const isRight = async (...options: number[]) => (await answer(visitor, check.lesson, check.several, options)).isRight;
  expect(await isRight(0, 2)).toBe(true);
  expect(await isRight(2, 0)).toBe(true);
  expect(await isRight(0, 0, 2)).toBe(true);
  expect(await isRight(0)).toBe(false);
  expect(await isRight(0, 0)).toBe(false);
  expect(await isRight(0, 1, 2)).toBe(false);
});

test('an explanation comes for each chosen option, in the language there is, and for no other', async () => {
  const { chosen } = await answer(school.visitor(), check.lesson, check.one, [1], { language: 'en' });
  expect(chosen).toEqual([{ option: 1, isRight: false, feedback: 'No, esta no.', language: 'es' }]);
});

test('that a check question was answered is kept, right or wrong, and never the choice', async () => {
  const learner = await school.learner();
  await answer(learner, check.lesson, check.one, [1]);
  await answer(learner, check.lesson, check.one, [0]);
  const { rows } = await school.rows.query(
    `select source, point, kind, day::text, retracts, is_right from learning_events where learner_id = $1 and kind = 'ANSWERED' order by is_right`,
    [learner.id],
  );
  const kept = { source: workshop.source, point: check.one, kind: 'ANSWERED', day: '2026-11-22', retracts: null };
  expect(rows).toEqual([
    { ...kept, is_right: false },
    { ...kept, is_right: true },
  ]);
  const { rows: columns } = await school.rows.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'learning_events' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['day', 'id', 'is_right', 'kind', 'learner_id', 'point', 'retracts', 'source']);
});

test('practice questions are never kept', async () => {
  const learner = await school.learner();
  expect(await answer(learner, marked.lesson, marked.question, [1])).toMatchObject({ isRight: true, isKept: false, recoveryWords: null });
  const visitor = school.visitor();
  expect(await answer(visitor, marked.lesson, marked.question, [1], { keep: true })).toMatchObject({ isKept: false, recoveryWords: null });
  expect(visitor.cookies.size).toBe(0);
  const { rowCount } = await school.rows.query('select from learning_events where point = $1', [marked.question]);
  expect(rowCount).toBe(0);
});

test('a visitor who only tries herself leaves nothing; one who asks to keep it begins a path', async () => {
  const visitor = school.visitor();
  expect(await answer(visitor, check.lesson, check.one, [0])).toMatchObject({ isRight: true, isKept: false, recoveryWords: null });
  expect(visitor.cookies.size).toBe(0);
  const kept = await answer(visitor, check.lesson, check.one, [0], { keep: true });
  expect(kept).toMatchObject({ isRight: true, isKept: true });
  expect(kept.recoveryWords).toHaveLength(8);
  expect(await factsOf(visitor, check.lesson)).toMatchObject({ answeredRight: [check.one] });
});

test.each([
  ['no option', check.one, [], 'NOTHING_CHOSEN'],
  ['an option that is not there', check.one, [7], 'QUESTION_UNKNOWN'],
  ['a question that is not there', 'no-hay', [0], 'QUESTION_UNKNOWN'],
  ['a question of another lesson', marked.question, [0], 'QUESTION_UNKNOWN'],
  ['an option out of bounds', check.one, [-1], 'INVALID_INPUT'],
  ['far too many options', check.one, Array.from({ length: 21 }, () => 0), 'INVALID_INPUT'],
])('an answer with %s is refused and begins no path', async (_, question, options, code) => {
  const visitor = school.visitor();
  expect((await answer(visitor, check.lesson, question, options, { keep: true })).refusal?.code).toBe(code);
  expect(visitor.cookies.size).toBe(0);
});

test('a question in a lesson that is not visible is not found', async () => {
  await expect(answer(school.visitor(), workshop.withdrawn.lesson, check.one, [0])).rejects.toThrow('NOT_FOUND');
});

test('the course tells how many of its lessons are done, and only to whoever did them', async () => {
  const learner = await school.learner();
  await record(learner, [anEvent({ point: check.lesson })]);
  const ask = `{ course(slug: "${workshop.slug}") { myProgress { done total } } }`;
  expect((await learner.ask(ask)).data).toEqual({ course: { myProgress: { done: 2, total: 3 } } });
  expect((await school.ask(ask)).data).toEqual({ course: { myProgress: null } });
  await retract(learner, anEvent({ point: check.lesson }));
  expect((await learner.ask(ask)).data).toEqual({ course: { myProgress: { done: 1, total: 3 } } });
});
