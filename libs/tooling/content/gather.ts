import { compileTexts } from './compile-process.ts';
import { readCollections, readComparison, readCourse, readLesson, readPage, readProgramme, readResource, readTerm, readWorks } from './documents.ts';
import type { ResourceFields } from './document-types.ts';
import type { CompileAnswer } from './job.ts';
import type { CourseMaterial, LessonMaterial, Material, PageMaterial } from './material.ts';
import { problem, start } from './problem.ts';
import type { ContentSources, CourseSources, LessonSources } from './sources.ts';
import { collectionKey, comparisonKey, courseKey, lessonKey, pageKey, resourceKey } from './units.ts';

/** Reads and compiles the units that `isChanged` names, and nothing else. */
export async function gather(sources: ContentSources, isChanged: (key: string) => boolean): Promise<Material> {
  const lessonsOf = (course: CourseSources) => course.lessons.filter((lesson) => isChanged(lessonKey(course, lesson)));
  const courses = sources.courses.filter((course) => isChanged(courseKey(course)) || lessonsOf(course).length > 0);
  const pages = sources.pages.filter((page) => isChanged(pageKey(page.slug)));
  const resources = sources.resources.filter((file) => isChanged(resourceKey(file)));
  const texts = [...courses.flatMap(lessonsOf), ...pages].flatMap((unit) => unit.files.map((file) => file.path));
  const comparison = sources.comparison && isChanged(comparisonKey) ? readComparison(sources.comparison) : null;
  const answers = await compileTexts(sources.root, [...texts, ...resources.map(({ path }) => path)]);
  const answerOf = (path: string): CompileAnswer => answers.get(path) ?? { path, problems: [problem(path, start, 'compile-failed', { reason: 'no answer' })], text: null };
  return {
    sources,
    works: readWorks(texts.length > 0 || comparison ? sources.works : null),
    programmes: sources.programmes.filter((file) => isChanged(`programme:${file.slug}`)).map((file) => ({ file, read: readProgramme(file) })),
    courses: courses.map((course) => gatherCourse(course, lessonsOf(course), answerOf)),
    terms: sources.terms.filter((file) => isChanged(`term:${file.slug}`)).map((file) => ({ file, read: readTerm(file) })),
    pages: pages.map((page): PageMaterial => ({
      sources: page,
      texts: page.files.map((file) => ({ file, front: readPage(file), answer: answerOf(file.path) })),
    })),
    resources: resources.map((file) => ({ file, read: readResource(file), answer: answerOf(file.path) })),
    collections: collectionsOf(sources, isChanged),
    library: resources.length > 0 ? libraryOf(sources) : new Map(),
    comparison,
  };
}

/** All of them are read where one changed, and only those that changed go on. */
function collectionsOf({ collections }: ContentSources, isChanged: (key: string) => boolean): Material['collections'] {
  const names = [...(collections?.text ?? '').matchAll(/^[\w-]+(?=:)/gm)].map(([name]) => name);
  if (!names.some((name) => isChanged(collectionKey(name)))) return readCollections(null);
  const read = readCollections(collections);
  return { ...read, value: new Map([...(read.value ?? [])].filter(([slug]) => isChanged(collectionKey(slug)))) };
}

function libraryOf({ resources }: ContentSources): ReadonlyMap<string, ResourceFields> {
  return new Map(
    resources.flatMap((file) => {
      const fields = readResource(file).value;
      return fields ? [[file.slug, fields] as const] : [];
    }),
  );
}

function gatherCourse(sources: CourseSources, changed: readonly LessonSources[], answerOf: (path: string) => CompileAnswer): CourseMaterial {
  const read = sources.file ? readCourse(sources.file) : null;
  const languages = read?.value?.languages ?? [];
  const rank = (language: string) => (languages.includes(language) ? languages.indexOf(language) : languages.length);
  const lessons = changed.map((lesson): LessonMaterial => ({
    sources: lesson,
    texts: lesson.files
      .map((file) => ({ file, front: readLesson(file), answer: answerOf(file.path) }))
      .sort((a, b) => rank(a.file.language) - rank(b.file.language)),
  }));
  return { sources, read, lessons };
}
