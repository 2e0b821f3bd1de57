import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { importable } from './jail.ts';
import { problem, start, type Problem } from './problem.ts';
import type { ContentSources, CourseSources, LanguageFile, LessonFile, NamedFile, PageSources, SourceFile } from './sources.ts';

const slug = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const language = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';
const programmeName = new RegExp(`^programmes/(${slug})\\.yaml$`);
const termName = new RegExp(`^glossary/(${slug})\\.yaml$`);
const courseName = new RegExp(`^courses/(${slug})/course\\.yaml$`);
const lessonName = new RegExp(`^courses/(${slug})/(\\d\\d)-(${slug})\\.(${language})\\.mdx$`);
const resourceName = new RegExp(`^resources/(${slug})\\.mdx$`);
const pageName = new RegExp(`^handbook/(${slug})\\.(${language})\\.mdx$`);

/** Where only known files belong, and how their names must look. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^programmes\//, 'its name must be programmes/<slug>.yaml'],
  [/^glossary\//, 'its name must be glossary/<id>.yaml'],
  [/^resources\//, 'its name must be resources/<slug>.mdx'],
  [/^courses\//, 'a course has course.yaml and lessons named <nn>-<slug>.<lang>.mdx'],
];

/** Reads the content folder as it is. */
export function scanContent(folder: string): ContentSources {
  const root = realpathSync(folder);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files = paths.filter((path) => isRead(path)).map((path): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return {
    root,
    programmes: named(files, programmeName),
    courses: coursesOf(files),
    terms: named(files, termName),
    pages: pagesOf(files),
    resources: named(files, resourceName),
    collections: files.find(({ path }) => path === 'collections.yaml') ?? null,
    works: files.find(({ path }) => path === 'sources.yaml') ?? null,
    comparison: files.find(({ path }) => path === 'comparison.yaml') ?? null,
    imports: files.filter(({ path }) => importable.includes(extname(path))),
    problems: paths.flatMap(strayOf),
  };
}

const known: readonly RegExp[] = [programmeName, termName, courseName, lessonName, resourceName];

function isRead(path: string): boolean {
  return ['collections.yaml', 'comparison.yaml', 'sources.yaml'].includes(path) || importable.includes(extname(path)) || [...known, pageName].some((name) => name.test(path));
}

function strayOf(path: string): readonly Problem[] {
  const place = places.find(([prefix]) => prefix.test(path));
  if (!place || importable.includes(extname(path)) || known.some((name) => name.test(path))) return [];
  return [problem(path, start, 'unexpected-file', { wants: place[1] })];
}

function named(files: readonly SourceFile[], name: RegExp): readonly NamedFile[] {
  return files.flatMap((file) => {
    const found = name.exec(file.path)?.[1];
    return found ? [{ ...file, slug: found }] : [];
  });
}

function coursesOf(files: readonly SourceFile[]): readonly CourseSources[] {
  const slugs = files.flatMap(({ path }) => (courseName.exec(path) ?? lessonName.exec(path))?.[1] ?? []);
  return [...new Set(slugs)].map((course) => ({
    slug: course,
    file: files.find(({ path }) => path === `courses/${course}/course.yaml`) ?? null,
    lessons: lessonsOf(files.filter(({ path }) => path.startsWith(`courses/${course}/`))),
  }));
}

function lessonsOf(files: readonly SourceFile[]): CourseSources['lessons'] {
  const bySlug = new Map<string, LessonFile[]>();
  for (const file of files) {
    const [, , number, lesson, spoken] = lessonName.exec(file.path) ?? [];
    if (!number || !lesson || !spoken) continue;
    bySlug.set(lesson, [...(bySlug.get(lesson) ?? []), { ...file, number: Number(number), language: spoken }]);
  }
  return [...bySlug].map(([lesson, its]) => ({ slug: lesson, files: its }));
}

function pagesOf(files: readonly SourceFile[]): readonly PageSources[] {
  const bySlug = new Map<string, LanguageFile[]>();
  for (const file of files) {
    const [, page, spoken] = pageName.exec(file.path) ?? [];
    if (page && spoken) bySlug.set(page, [...(bySlug.get(page) ?? []), { ...file, language: spoken }]);
  }
  return [...bySlug].map(([page, its]) => ({ slug: page, files: its }));
}
