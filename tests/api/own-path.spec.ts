import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, answer, erase, factsOf, pathOf, record, recover } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const leave = 'mutation { leavePath { hasLeft } }';
const { marked, practice, check } = workshop;

/** Every place of the database that holds this UUID, in whatever column. */
async function tracesOf(id: string): Promise<string[]> {
  const { rows } = await school.rows.query<{ place: string; table: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as table, column_name as column, format('%s.%s', table_name, column_name) as place
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { table, column, place } of rows) {
    const { rowCount } = await school.rows.query(`select from ${table} where position($1 in "${column}"::text) > 0 limit 1`, [id]);
    if (rowCount) found.push(place);
  }
  return found.toSorted();
}

test('the path tells the courses in which something happened, with how far she is', async () => {
  const learner = await school.learner();
  await record(learner, [anEvent({ source: 'que-cuidamos', point: 'primer-acuerdo' })]);
  const { data, errors } = await learner.ask('{ myPath { id courses { done total course { slug } } } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    myPath: {
      id: learner.id,
      courses: [
        { done: 1, total: 4, course: { slug: 'que-cuidamos' } },
        { done: 1, total: 3, course: { slug: workshop.slug } },
      ],
    },
  });
});

test('a visitor has no path, and no course or lesson tells her of progress', async () => {
  const { data } = await school.ask(
    `{ myPath { id } courses { myProgress { done } lessons { myProgress { isDone } } } lesson(course: "${workshop.slug}", slug: "a-mano") { myProgress { isMarked } } }`,
  );
  expect(data).toMatchObject({ myPath: null, lesson: { myProgress: null } });
  expect(JSON.stringify(data)).not.toMatch(/"(done|isDone|isMarked)":(true|false|\d)/);
});

test('erasing takes away every row of hers, in every table, and nobody else loses anything', async () => {
  const [learner, other] = [await school.learner(), await school.learner()];
  for (const client of [learner, other]) await answer(client, check.lesson, check.one, [0]);
  await recover(school.visitor(), learner.words.join(' '));
  expect(await tracesOf(learner.id)).toEqual(['learners.id', 'learning_events.learner_id', 'sessions.learner_id']);
  expect(await erase(learner)).toEqual({ isErased: true, refusal: null });
  expect(await tracesOf(learner.id)).toEqual([]);
  expect(await factsOf(other, check.lesson)).toMatchObject({ answeredRight: [check.one] });
});

test('after erasing, neither the cookie nor the words lead anywhere', async () => {
  const learner = await school.learner();
  const otherBrowser = school.visitor({ cookies: learner.cookies });
  await erase(learner);
  expect([learner.cookies.has('vuelo'), await pathOf(learner), await pathOf(otherBrowser)]).toEqual([false, null, null]);
  expect((await record(school.visitor({ cookies: otherBrowser.cookies }), [anEvent()])).refusal?.code).toBe('PATH_UNKNOWN');
  expect((await answer(otherBrowser, check.lesson, check.one, [0], { keep: true })).refusal?.code).toBe('PATH_UNKNOWN');
  expect((await recover(school.visitor(), learner.words.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
  expect(await tracesOf(learner.id)).toEqual([]);
});

test('a batch that names an erased path is refused, also from whoever began a new one', async () => {
  const learner = await school.learner();
  await erase(learner);
  await record(learner, [anEvent()]);
  const { accepted, refusal } = await record(learner, [anEvent()], learner.id);
  expect([accepted, refusal?.code]).toEqual([[], 'PATH_FOREIGN']);
  expect(await tracesOf(learner.id)).toEqual([]);
});

test('erasing asks for confirmation and for a path', async () => {
  const learner = await school.learner();
  expect((await erase(learner, false)).refusal?.code).toBe('NOT_CONFIRMED');
  expect(await pathOf(learner)).toBe(learner.id);
  expect((await erase(school.visitor())).refusal?.code).toBe('PATH_UNKNOWN');
});

test('leaving makes this browser forget, its old secret worthless, and keeps the path for whoever has the words', async () => {
  const learner = await school.learner();
  const elsewhere = school.visitor();
  await recover(elsewhere, learner.words.join(' '));
  const copied = school.visitor({ cookies: learner.cookies });
  expect((await learner.ask(leave)).data).toEqual({ leavePath: { hasLeft: true } });
  expect([learner.cookies.has('vuelo'), await pathOf(learner), await pathOf(copied)]).toEqual([false, null, null]);
  expect(await pathOf(elsewhere)).toBe(learner.id);
  expect((await recover(learner, learner.words.join(' '))).isRecovered).toBe(true);
  expect(await factsOf(learner, marked.lesson)).toMatchObject({ isMarked: true });
});

test('whoever comes next on a shared device begins a path of her own', async () => {
  const device = await school.learner();
  await device.ask(leave);
  const next = await record(device, [anEvent({ point: practice.practices[0], kind: 'PRACTISED' })]);
  expect(next.recoveryWords).toHaveLength(8);
  expect(next.recoveryWords).not.toEqual(device.words);
  expect(await factsOf(device, marked.lesson)).toMatchObject({ isMarked: false });
});

test('leaving without a path is no fault', async () => {
  expect(await school.ask(leave)).toEqual({ data: { leavePath: { hasLeft: true } } });
});
