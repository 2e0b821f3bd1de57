import {
  pointsOf,
  withoutAnswers,
  type CompiledComparisonRow,
  type CompiledContent,
  type CompiledCourse,
  type CompiledLesson,
  type CompiledPage,
  type CompiledSource,
  type CompiledText,
} from '#libs/mdx/shared';
import type { ComparisonFields, CourseFields, LessonFields, WorkFields } from './document-types.ts';
import type { CourseMaterial, LessonMaterial, LessonText, Material } from './material.ts';
import type { NamedFile } from './sources.ts';
import { comparisonKey, compilerVersion, courseKey, lessonKey, pageKey } from './units.ts';

/** Where each course stands among all: as programmes name them, in order of programme, then by slug. */
export type CoursePlaces = ReadonlyMap<string, number>;

/** The place of programmes that name none. */
export const lastPosition = 100;

/** Puts together what was gathered and found free of problems. `hashOf` knows every unit, `isChanged` which of them are wanted. */
export function assemble(material: Material, places: CoursePlaces, hashOf: (key: string) => string, isChanged: (key: string) => boolean): Omit<CompiledContent, 'unchanged'> {
  const named = (kind: string, file: NamedFile) => ({ key: `${kind}:${file.slug}`, hash: hashOf(`${kind}:${file.slug}`) });
  const courses = material.courses.flatMap((course) => {
    const fields = course.read?.value;
    return fields ? [{ course, fields }] : [];
  });
  return {
    compiler: compilerVersion,
    programmes: material.programmes.flatMap(({ file, read: { value } }) =>
      value ? [{ ...named('programme', file), slug: file.slug, ...value, position: value.position ?? lastPosition }] : [],
    ),
    courses: courses
      .filter(({ course }) => isChanged(courseKey(course.sources)))
      .map(({ course, fields }) => assembleCourse(course, fields, places, hashOf)),
    lessons: courses.flatMap(({ course, fields }) =>
      course.lessons.flatMap((lesson) => assembleLesson(course, lesson, fields, material.works.value ?? new Map(), hashOf)),
    ),
    terms: material.terms.flatMap(({ file, read: { value } }) => (value ? [{ ...named('term', file), ...value }] : [])),
    pages: material.pages.map((page): CompiledPage => ({
      key: pageKey(page.sources.slug),
      hash: hashOf(pageKey(page.sources.slug)),
      slug: page.sources.slug,
      texts: page.texts.map(({ file, front, answer }) => ({
        language: file.language,
        title: front.value?.title ?? '',
        blocks: withoutAnswers(answer.text?.blocks ?? []).blocks,
      })),
    })),
    comparisons: material.comparison?.value
      ? [{ key: comparisonKey, hash: hashOf(comparisonKey), rows: assembleRows(material.comparison.value, material.works.value ?? new Map()) }]
      : [],
  };
}

function assembleCourse({ sources }: CourseMaterial, fields: CourseFields, places: CoursePlaces, hashOf: (key: string) => string): CompiledCourse {
  const key = courseKey(sources);
  return { key, hash: hashOf(key), slug: sources.slug, position: places.get(sources.slug) ?? places.size + 1, ...fields };
}

function assembleLesson(
  course: CourseMaterial,
  { sources, texts }: LessonMaterial,
  { id, lessons }: CourseFields,
  works: ReadonlyMap<string, WorkFields>,
  hashOf: (key: string) => string,
): readonly CompiledLesson[] {
  const key = lessonKey(course.sources, sources);
  const [first] = texts;
  const front = first?.front.value;
  if (!first || !front) return [];
  const { minutes, topics, audience, level, rule, licence, reviewed, reviewBy } = front;
  return [
    {
      key,
      hash: hashOf(key),
      course: id,
      point: front.id,
      slug: sources.slug,
      position: lessons.indexOf(sources.slug) + 1,
      ...{ minutes, topics, audience, level, rule, licence, reviewed, reviewBy },
      points: [{ id: front.id, kind: 'lesson' }, ...pointsOf(first.answer.text?.blocks ?? [])],
      terms: [...new Set(texts.flatMap(({ answer }) => answer.text?.references.terms.map(({ name }) => name) ?? []))].sort(),
      texts: texts.flatMap((text) => (text.front.value ? [assembleText(text, text.front.value, works)] : [])),
    },
  ];
}

function assembleText({ file, answer }: LessonText, front: LessonFields, works: ReadonlyMap<string, WorkFields>): CompiledText {
  const { blocks, answers } = withoutAnswers(answer.text?.blocks ?? []);
  const { title, summary, objectives } = front;
  const sources = citedOf(front.sources, works);
  return { language: file.language, title, summary, objectives, blocks, answers, sources, bytes: Buffer.byteLength(JSON.stringify(blocks)) };
}

function assembleRows(rows: ReadonlyMap<string, ComparisonFields>, works: ReadonlyMap<string, WorkFields>): readonly CompiledComparisonRow[] {
  return [...rows].map(([id, { sources, programs, ...fields }], index) => ({
    id,
    position: index + 1,
    ...fields,
    programs: programs.map(({ name, licence = null, address, place }) => ({ name, licence, address, place })),
    sources: citedOf(sources, works),
  }));
}

function citedOf(keys: readonly string[], works: ReadonlyMap<string, WorkFields>): readonly CompiledSource[] {
  return keys.flatMap((key) => {
    const work = works.get(key);
    return work ? [{ author: work.author, title: work.title, year: work.year, url: work.url ?? null }] : [];
  });
}
