import { checkLanguages } from './check-languages.ts';
import type { CourseFields } from './document-types.ts';
import type { CourseMaterial, LessonMaterial, LessonText, Material } from './material.ts';
import { problem, start, type Problem } from './problem.ts';

/** Checks a course and those of its lessons at hand: files against course.yaml, languages, sources, rules, ids. */
export function checkCourse(course: CourseMaterial, material: Material): readonly Problem[] {
  const { read, lessons, sources } = course;
  const texts = lessons.flatMap((lesson) => lesson.texts);
  return [
    ...(read ? read.problems : [problem(`courses/${sources.slug}/course.yaml`, start, 'missing-file', { what: 'course.yaml' })]),
    ...(read?.value ? checkFiles(course, read.value) : []),
    ...texts.flatMap((text) => [...text.front.problems, ...text.answer.problems]),
    ...lessons.flatMap((lesson) => [...checkFronts(lesson, material), ...checkLanguages(lesson)]),
    ...checkUnique(lessons),
  ];
}

function checkFiles({ sources, read, lessons }: CourseMaterial, fields: CourseFields): readonly Problem[] {
  const yaml = sources.file?.path ?? '';
  const spotOf = (index: number) => read?.document?.spotOf(['lessons', index]) ?? start;
  const there = new Set(sources.lessons.map(({ slug }) => slug));
  return [
    ...fields.lessons.flatMap((lesson, index) => (there.has(lesson) ? [] : [problem(yaml, spotOf(index), 'no-lesson-file', { lesson })])),
    ...lessons.flatMap((lesson) => checkLessonFiles(lesson, fields)),
  ];
}

function checkLessonFiles({ sources: { slug, files } }: LessonMaterial, { lessons, languages }: CourseFields): readonly Problem[] {
  const position = lessons.indexOf(slug) + 1;
  const spoken = new Set(files.map(({ language }) => language));
  const missing = languages.filter((language) => !spoken.has(language));
  return [
    ...files.flatMap(({ path, number, language }) => [
      ...(position === 0 ? [problem(path, start, 'not-listed', { lesson: slug })] : []),
      ...(position > 0 && number !== position ? [problem(path, start, 'number-differs', { number, position })] : []),
      ...(languages.includes(language) ? [] : [problem(path, start, 'language-undeclared', { language, languages: languages.join(', ') })]),
    ]),
    ...missing.map((language) => problem(files[0]?.path ?? slug, start, 'language-missing', { language })),
  ];
}

function checkFronts({ texts }: LessonMaterial, { works }: Material): readonly Problem[] {
  return texts.flatMap((text) => {
    const { value, document } = text.front;
    if (!value || !document) return [];
    const unknown = works.value ? value.sources.filter((source) => !works.value?.has(source)) : [];
    return [
      ...unknown.map((source) => problem(text.file.path, document.spotOf(['sources', value.sources.indexOf(source)]), 'unknown-source', { source })),
      ...checkRule(text),
    ];
  });
}

function checkRule({ file, front: { value, document }, answer }: LessonText): readonly Problem[] {
  const points = answer.text?.references.points;
  if (!points || !value) return [];
  const hasWhatItNeeds =
    value.rule === 'marked' || points.some(({ kind, mode }) => (value.rule === 'practice' ? kind === 'practice' : kind === 'quiz' && mode === 'check'));
  const wants = value.rule === 'practice' ? 'Practice' : 'Quiz with mode="check"';
  return hasWhatItNeeds ? [] : [problem(file.path, document?.spotOf(['rule']) ?? start, 'rule-without-point', { rule: value.rule, wants })];
}

/** Ids are one namespace for the whole course, and a lesson's own id is in it. It outlives the slug, so it need not equal it. */
function checkUnique(lessons: readonly LessonMaterial[]): readonly Problem[] {
  const seen = new Map<string, string>();
  const note = (language: string, id: string, where: string): string | undefined => {
    const key = `${language} ${id}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, where);
    return before;
  };
  const texts = lessons.flatMap((lesson) => lesson.texts);
  const lessonIds = texts.flatMap(({ file, front: { value, document } }) => {
    const where = value && note(file.language, value.id, `${file.path}, as the lesson`);
    return where ? [problem(file.path, document?.spotOf(['id']) ?? start, 'duplicate-id', { id: value.id, where })] : [];
  });
  const idsInside = texts.flatMap(({ file, answer }) =>
    (answer.text?.references.ids ?? []).flatMap((id) => {
      const where = note(file.language, id.name, `${file.path}:${id.line}`);
      // Twice in the same text was said when that text was checked by itself.
      const isNews = where !== undefined && !where.startsWith(`${file.path}:`);
      return isNews ? [problem(file.path, id, 'duplicate-id', { id: id.name, where })] : [];
    }),
  );
  return [...lessonIds, ...idsInside];
}
