import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, record } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await aSchool();
  await school.rows.query(`update courses set is_withdrawn = true where slug = 'que-es-cooperativa'`);
}, patience);
afterAll(() => school?.close());

const { withdrawn } = workshop;

test('a withdrawn lesson stands in no list', async () => {
  const { data } = await school.ask(
    `{ courses { lessons { slug } } course(slug: "${workshop.slug}") { lessons { slug } }
       programmes { courses { lessons { slug } } } programme(slug: "${workshop.programme}") { courses { lessons { slug } } }
       lessonsWithin(minutes: 240) { slug } }`,
  );
  expect(JSON.stringify(data)).toContain('con-preguntas');
  expect(JSON.stringify(data)).not.toContain(withdrawn.lesson);
});

test('a withdrawn lesson cannot be asked for by its name', async () => {
  const { data } = await school.ask(`{ lesson(course: "${workshop.slug}", slug: "${withdrawn.lesson}") { slug } }`);
  expect(data).toEqual({ lesson: null });
});

test('what a device did at a withdrawn lesson before it heard of that is recorded', async () => {
  const late = [anEvent({ point: withdrawn.lesson }), anEvent({ point: withdrawn.practice, kind: 'PRACTISED' })];
  expect(await record(school.visitor(), late)).toMatchObject({ accepted: late.map(({ id }) => id), refused: [] });
});

test('a withdrawn course does not exist: not in a list, not by its name, not through its programme or its lessons', async () => {
  const { data, errors } = await school.ask(
    `{ courses { slug } course(slug: "que-es-cooperativa") { slug }
       lesson(course: "que-es-cooperativa", slug: "siete-principios") { slug }
       programme(slug: "formacion-cooperativa") { slug courses { slug } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    courses: [{ slug: 'que-cuidamos' }, { slug: workshop.slug }],
    course: null,
    lesson: null,
    programme: { slug: 'formacion-cooperativa', courses: [] },
  });
});

test('lessons of a withdrawn course fit into no while', async () => {
  const { data, errors } = await school.ask('{ lessonsWithin(minutes: 240) { slug course { slug } } }');
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('que-es-cooperativa');
});

test('a withdrawn course stays on the path of whoever did something in it, and is not shown there', async () => {
  const learner = await school.learner();
  const mark = anEvent({ source: 'que-es-cooperativa', point: 'siete-principios' });
  expect((await record(learner, [mark])).accepted).toEqual([mark.id]);
  const { data } = await learner.ask('{ myPath { courses { course { slug } } } }');
  expect(data).toEqual({ myPath: { courses: [{ course: { slug: workshop.slug } }] } });
  const { rowCount } = await school.rows.query('select from learning_events where id = $1', [mark.id]);
  expect(rowCount).toBe(1);
});

test('many withdrawn lessons do not crowd out those that are there', async () => {
  await school.rows.query(
    `insert into lessons (id, course_id, point, slug, position, minutes, topics, audience, level, rule, licence, reviewed, review_by, terms, is_withdrawn)
     select gen_random_uuid(), id, 'vieja-' || n, 'vieja-' || n, n, 3, '{}', 'public', 'start', 'marked', 'CC-BY-SA-4.0', '2026-11-22', '2027-11-22', '{}', true
     from courses, generate_series(100, 199) n where slug = 'que-cuidamos'`,
  );
  await school.rows.query(`update lessons set minutes = 2 where slug = 'a-mano'`);
  const { data } = await school.ask<{ lessonsWithin: { slug: string }[] }>('{ lessonsWithin(minutes: 3) { slug } }');
  expect(data!.lessonsWithin.map(({ slug }) => slug)).toContain('a-mano');
});
