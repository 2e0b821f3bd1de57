import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

test("the school's own courses come in the order of its programmes, each with its four lessons", async () => {
  const { data } = await school.ask<{ courses: { slug: string; lessons: { position: number }[] }[] }>(
    '{ courses { slug lessons { position } } }',
  );
  expect(data!.courses.map(({ slug }) => slug)).toEqual(['que-cuidamos', 'que-es-cooperativa', workshop.slug]);
  for (const { lessons } of data!.courses.slice(0, 2)) expect(lessons).toEqual([1, 2, 3, 4].map((position) => ({ position })));
});

test('a course is found by its slug and its progress is kept under its source', async () => {
  const { data } = await school.ask(`{ course(slug: "${workshop.slug}") { slug source languages audience minutes emblem } }`);
  expect(data).toEqual({
    course: { slug: workshop.slug, source: workshop.source, languages: ['es', 'pt'], audience: 'public', minutes: 60, emblem: 'ave' },
  });
});

test('the first course can be read whole in the three languages, also in one that it declares', async () => {
  for (const language of ['es', 'en', 'pt']) {
    const { data } = await school.ask<{
      course: { lessons: { title: { language: string }; text: { language: string; objectives: string[] } }[] };
    }>(
      'query ($language: LanguageTag!) { course(slug: "que-cuidamos") { lessons { title(language: $language) { language } text(language: $language) { language objectives } } } }',
      { language },
    );
    expect(data!.course.lessons).toHaveLength(4);
    for (const { title, text } of data!.course.lessons) {
      expect([title.language, text.language]).toEqual([language, language]);
      expect(text.objectives.length).toBeGreaterThan(1);
    }
  }
});

test.each([
  ['pt', 'Oficina', 'À mão', 'pt'],
  ['en', 'Taller', 'A mano', 'es'],
  ['quz', 'Taller', 'A mano', 'es'],
])('asked in %s, texts come in the nearest language and say which it is', async (language, course, lesson, real) => {
  const { data } = await school.ask(
    `query ($language: LanguageTag!) { lesson(course: "${workshop.slug}", slug: "a-mano") {
      title(language: $language) { text language } summary(language: $language) { language } text(language: $language) { language }
      course { title(language: $language) { text language } question(language: $language) { language } } } }`,
    { language },
  );
  expect(data).toEqual({
    lesson: {
      title: { text: lesson, language: real },
      summary: { language: real },
      text: { language: real },
      course: { title: { text: course, language: real }, question: { language: real } },
    },
  });
});

test('the text of a lesson leaves without the answers to its questions', async () => {
  const { data } = await school.ask<{ lesson: { text: { blocks: unknown } } }>(
    `{ lesson(course: "${workshop.slug}", slug: "con-preguntas") { text { blocks } } }`,
  );
  const blocks = JSON.stringify(data!.lesson.text.blocks);
  expect(blocks).toContain('pregunta-varias');
  expect(blocks).not.toMatch(/correct|feedback|Sí, esta/);
});

test('a lesson brings the works it stands on and the words it uses', async () => {
  const { data } = await school.ask<{ lesson: { terms: string[]; text: { sources: object[] } } }>(
    '{ lesson(course: "que-cuidamos", slug: "la-seguridad-es-colectiva") { terms text { sources { author title year url } } } }',
  );
  expect(data!.lesson.text.sources.length).toBeGreaterThan(0);
  const { data: glossary } = await school.ask<{ glossary: { id: string; definition: { language: string } }[] }>(
    '{ glossary { id definition(language: "pt") { language } } }',
  );
  const known = glossary!.glossary.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(data!.lesson.terms));
  expect(new Set(glossary!.glossary.map(({ definition }) => definition.language))).toEqual(new Set(['pt']));
});

test('programmes come in their order with their courses, and a course knows its programme', async () => {
  const { data } = await school.ask('{ programmes { slug courses { slug programme { slug } } } }');
  const pair = (programme: string, course: string) => ({ slug: programme, courses: [{ slug: course, programme: { slug: programme } }] });
  expect(data!['programmes']).toEqual([
    pair('seguridad-digital', 'que-cuidamos'),
    pair('formacion-cooperativa', 'que-es-cooperativa'),
    pair(workshop.programme, workshop.slug),
  ]);
});

test('what is not there is null, and never an error', async () => {
  const { data, errors } = await school.ask(`{
    course(slug: "no-hay") { slug }
    programme(slug: "no-hay") { slug }
    lesson(course: "${workshop.slug}", slug: "no-hay") { slug }
    elsewhere: lesson(course: "que-cuidamos", slug: "a-mano") { slug }
    handbookPage(slug: "no-hay", language: "es") { slug } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ course: null, programme: null, lesson: null, elsewhere: null, handbookPage: null });
});

test.each(['Que-Cuidamos', 'que cuidamos', '', 'a'.repeat(81), "x'; drop table courses", '../otra', 'a--b'])(
  'what cannot be the name of a course (%j) is bad input',
  async (slug) => {
    const { errors } = await school.ask('query ($slug: Slug!) { course(slug: $slug) { slug } }', { slug });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
  },
);

test('lessons that fit into a while come first, at most twelve, and foolish lengths are bounded', async () => {
  const within = (minutes: number) =>
    school.ask<{ lessonsWithin: { minutes: number; readingMinutes: number }[] }>(
      'query ($minutes: Int!) { lessonsWithin(minutes: $minutes) { minutes readingMinutes } }',
      { minutes },
    );
  const { data } = await within(15);
  expect(data!.lessonsWithin.length).toBeGreaterThanOrEqual(3);
  const whole = data!.lessonsWithin.map(({ minutes }) => minutes <= 15);
  expect(whole).toEqual(whole.toSorted((one, other) => Number(other) - Number(one)));
  for (const { minutes, readingMinutes } of data!.lessonsWithin) expect(Math.min(minutes, readingMinutes)).toBeLessThanOrEqual(15);
  for (const foolish of [-5, 0, 2_000_000_000]) expect((await within(foolish)).errors).toBeUndefined();
  expect((await within(240)).data!.lessonsWithin.length).toBeLessThanOrEqual(12);
});
