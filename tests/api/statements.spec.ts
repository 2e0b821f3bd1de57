import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { anEvent, record } from '../support/path-asks.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
const sizes = [1, 10, 50] as const;

/** Courses, programmes and lessons by the number: `many-N` is a course of N lessons, and the first N of `row-…` courses stand in programme `of-N`. */
const world = `
  delete from programmes;
  update courses set is_withdrawn = true;
  update lessons set is_withdrawn = true;
  create function course(slug text, place int) returns uuid language sql as $$
    insert into courses select gen_random_uuid(), course.slug, course.slug, '{"es": "T"}', '{"es": "S"}', '{"es": "Q"}', '{es}', 'public', 60, 'ave', place returning id $$;
  create function lesson(course uuid, at int, name text) returns void language sql as $$
    with made as (insert into lessons select gen_random_uuid(), course, name, name, at, 10, '{}', 'public', 'start', 'marked', 'CC-BY-SA-4.0', '2026-11-22', '2027-11-22', '{}' returning id),
      said as (insert into lesson_texts select id, 'es', 'T', 'S', '{Mirar}', '[["p", "Hola"]]', '[]', 10, 5000 from made)
    insert into lesson_points select course, name, id, 'lesson' from made $$;
  select lesson(course('row-' || n, n), 1, 'one') from generate_series(1, 50) n;
  select lesson(c, n, 'lesson-' || n) from unnest(array[1, 10, 50]) size, lateral (select course('many-' || size, 1000 + size) as c) made, generate_series(1, size) n;
  insert into programmes select 'of-' || size, 'of-' || size, '{"es": "P"}', '{"es": "P"}', 'rosa', 'ave', size from unnest(array[1, 10, 50]) size;
  insert into programme_courses select 'of-' || size, 'row-' || n, n from unnest(array[1, 10, 50]) size, generate_series(1, size) n;`;

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  await school.rows.query(world);
}, patience);
afterAll(() => school?.close());

/** How many statements it takes for one, ten and fifty rows; fails where an answer is not whole. */
async function counts(asker: Client, query: string, of: (size: number) => object = () => ({})): Promise<number[]> {
  const all: number[] = [];
  for (const size of sizes) {
    const sent = await statements.during(async () => expect((await asker.ask(query, of(size))).errors).toBeUndefined());
    all.push(sent.length);
  }
  return all;
}

const expectSteady = (all: readonly number[]) => {
  expect(all[0]).toBeGreaterThan(0);
  expect(all).toEqual(all.map(() => all[0]));
};

/** Somebody who did something in so many courses. */
async function learnerIn(courses: number): Promise<Client> {
  const learner = await school.learner();
  await record(
    learner,
    Array.from({ length: courses }, (_, at) => anEvent({ source: `row-${at + 1}`, point: 'one' })),
  );
  return learner;
}

const programme = (inside: string) => `query ($slug: Slug!) { programme(slug: $slug) { slug courses { ${inside} } } }`;
const course = (inside: string) => `query ($slug: Slug!) { course(slug: $slug) { slug lessons { ${inside} } } }`;
const ofProgramme = (size: number) => ({ slug: `of-${size}` });
const ofCourse = (size: number) => ({ slug: `many-${size}` });

test('the statements of an operation do not grow with the courses of a programme', async () => {
  expectSteady(
    await counts(school.visitor(), programme('slug title { text } programme { slug } lessons { slug title { text } }'), ofProgramme),
  );
});

test('they do not grow with the courses of the school', async () => {
  const query =
    '{ courses { slug title { text } programme { slug colour } lessons { slug title { text } summary { text } readingMinutes } } }';
  const all: number[] = [];
  for (const size of sizes) {
    await school.rows.query(
      `update courses set is_withdrawn = true; update courses set is_withdrawn = false where slug like 'row-%' and position <= ${size}`,
    );
    all.push((await statements.during(() => school.ask(query))).length);
  }
  await school.rows.query(`update courses set is_withdrawn = slug not like 'row-%' and slug not like 'many-%'`);
  expectSteady(all);
});

test('they do not grow with the lessons of a course, nor with what a learner did in them', async () => {
  const inside = 'slug title { text language } summary { text } readingMinutes course { slug } myProgress { isMarked isRuleMet }';
  expectSteady(await counts(school.visitor(), course(inside), ofCourse));
  expectSteady(await counts(await learnerIn(3), course(inside), ofCourse));
});

test('they do not grow with the courses on a path', async () => {
  const query =
    '{ myPath { courses { course { slug title { text } myProgress { done total } lessons { slug title { text } myProgress { isDone } } } } } }';
  const all: number[] = [];
  for (const size of sizes) {
    const learner = await learnerIn(size);
    all.push((await statements.during(async () => expect((await learner.ask(query)).errors).toBeUndefined())).length);
  }
  expectSteady(all);
});

test('they do not grow with the lessons that fit into a while', async () => {
  const within = async (minutes: number) => {
    let rows = 0;
    const sent = await statements.during(async () => {
      const { data, errors } = await school.ask<{ lessonsWithin: object[] }>(query, { minutes });
      expect(errors).toBeUndefined();
      rows = data!.lessonsWithin.length;
    });
    return { rows, statements: sent.length };
  };
  const query = 'query ($minutes: Int!) { lessonsWithin(minutes: $minutes) { slug title { text } course { slug programme { slug } } } }';
  await school.rows.query(`update lessons set minutes = 5 where slug = 'lesson-50'`);
  const [few, many] = [await within(5), await within(60)];
  expect([few.rows, many.rows]).toEqual([1, 12]);
  expectSteady([few.statements, many.statements]);
});

test('they do not grow with the programmes', async () => {
  const query = '{ programmes { slug title { text } courses { slug } } }';
  const three = await statements.during(() => school.ask(query));
  await school.rows.query(
    `insert into programmes select 'more-' || n, 'more-' || n, '{"es": "P"}', '{"es": "P"}', 'rosa', 'ave', 90 + n from generate_series(1, 40) n`,
  );
  expectSteady([three.length, (await statements.during(() => school.ask(query))).length]);
  await school.rows.query(`delete from programmes where slug like 'more-%'`);
});

test('they do not grow in a language that the interface does not speak', async () => {
  expectSteady(await counts(school.visitor(), course('title(language: "quz") { text } summary(language: "quz") { text }'), ofCourse));
});

test('they do not grow with the lessons whose whole text is asked for', async () => {
  expectSteady(await counts(school.visitor(), course('text { language objectives }'), ofCourse));
});

test('they do not grow with the events of a batch', async () => {
  const learner = await school.learner();
  const all: number[] = [];
  for (const size of sizes) {
    const events = Array.from({ length: size }, (_, at) => anEvent({ source: 'many-50', point: `lesson-${at + 1}` }));
    all.push((await statements.during(() => record(learner, events))).length);
  }
  expectSteady(all);
});

test('a visitor who reads a lesson costs a handful of statements', async () => {
  const sent = await statements.during(() =>
    school.ask(
      '{ lesson(course: "many-10", slug: "lesson-3") { slug title { text } text { blocks } course { slug lessons { slug title { text } } } } }',
    ),
  );
  expect(sent.length).toBeLessThanOrEqual(7);
});
