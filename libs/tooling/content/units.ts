import { createHash } from 'node:crypto';
import type { ContentSources, CourseSources, LessonSources, NamedFile, SourceFile } from './sources.ts';

/** Raise this when the same sources give other JSON: everything is then imported again. */
export const compilerVersion = 'content-2';

/** A unit of import and the hash over everything that its JSON is made of. */
export interface UnitHash {
  readonly key: string;
  readonly hash: string;
}

/** The hashes of all units, without understanding any source: cheap enough for every start. */
export function hashUnits(sources: ContentSources): readonly UnitHash[] {
  const works = entriesOf(sources.works?.text ?? '');
  return [
    ...sources.programmes.map((file) => unit(`programme:${file.slug}`, parts(file))),
    // A course's place among all depends on the programmes.
    ...sources.courses.map((course) => unit(courseKey(course), [...(course.file ? parts(course.file) : []), ...sources.programmes.flatMap(parts)])),
    ...sources.courses.flatMap((course) => course.lessons.map((lesson) => hashLesson(course, lesson, works, sources.imports))),
    ...sources.terms.map((file) => unit(`term:${file.slug}`, parts(file))),
    ...sources.resources.map((file) => unit(resourceKey(file), parts(file))),
    ...[...entriesOf(sources.collections?.text ?? '')].filter(([slug]) => slug).map(([slug, text]) => unit(collectionKey(slug), [text])),
    ...sources.pages.map((page) => unit(pageKey(page.slug), page.files.flatMap(parts))),
    ...(sources.comparison ? [hashComparison(sources.comparison, works)] : []),
  ];
}

/** The key of a course. */
export function courseKey(course: CourseSources): string {
  return `course:${course.slug}`;
}

/** The key of a lesson. */
export function lessonKey(course: CourseSources, lesson: LessonSources): string {
  return `lesson:${course.slug}/${lesson.slug}`;
}

/** The key of the comparison of programs. */
export const comparisonKey = 'comparison:programs';

/** The key of a page. */
export function pageKey(slug: string): string {
  return `page:${slug}`;
}

/** The key of a resource. */
export function resourceKey({ slug }: NamedFile): string {
  return `resource:${slug}`;
}

/** The key of a collection. */
export function collectionKey(slug: string): string {
  return `collection:${slug}`;
}

function hashLesson(course: CourseSources, lesson: LessonSources, works: ReadonlyMap<string, string>, imports: readonly SourceFile[]): UnitHash {
  const fronts = lesson.files.map(({ text }) => text.slice(0, Math.max(0, text.indexOf('\n---', 3))));
  const words = new Set(fronts.flatMap((front) => front.match(/[\w-]+/g) ?? []));
  const cited = [...words].sort().flatMap((word) => works.get(word) ?? []);
  const mayImport = fronts.some((front) => /^trusted:/m.test(front));
  const courseId = /^id:.*$/m.exec(course.file?.text ?? '')?.[0] ?? '';
  return unit(lessonKey(course, lesson), [...lesson.files.flatMap(parts), courseId, ...cited, ...(mayImport ? imports.flatMap(parts) : [])]);
}

function hashComparison(file: SourceFile, works: ReadonlyMap<string, string>): UnitHash {
  const words = new Set(file.text.match(/[\w-]+/g));
  return unit(comparisonKey, [...parts(file), ...[...words].sort().flatMap((word) => works.get(word) ?? [])]);
}

/** The entries of a YAML map as raw text by key: whoever cites a source depends on its text, and need not parse the rest. */
function entriesOf(yaml: string): ReadonlyMap<string, string> {
  return new Map(yaml.split(/^(?=[\w-]+:)/m).map((entry) => [/^[\w-]+/.exec(entry)?.[0] ?? '', entry]));
}

function parts({ path, text }: SourceFile): readonly string[] {
  return [path, text];
}

function unit(key: string, sources: readonly string[]): UnitHash {
  const hash = createHash('sha256').update(`${compilerVersion}\n`);
  for (const source of sources) hash.update(`${source.length}\n`).update(source);
  return { key, hash: hash.digest('hex') };
}
