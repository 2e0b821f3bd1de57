import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { isId } from '#libs/mdx/shared';
import { readCourse } from './documents.ts';
import { scanContent } from './scan.ts';
import { courseSkeleton, lessonSkeleton } from './skeletons.ts';
import type { SourceFile } from './sources.ts';

/** The files that were written, or why none was. */
export type Made = { readonly files: readonly string[] } | { readonly refusal: string };

/** Writes the beginning of a course. */
export function newCourse(folder: string, [slug = '']: readonly string[]): Made {
  if (!isId(slug)) return { refusal: `"${slug}" is no slug: small letters, digits and single hyphens.` };
  const directory = join(folder, 'courses', slug);
  if (existsSync(directory)) return { refusal: `${directory} is there already.` };
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'course.yaml');
  writeFileSync(file, courseSkeleton(slug));
  return { files: [file] };
}

/** Writes the beginning of a lesson in every language of its course, and lists it last in course.yaml. */
export function newLesson(folder: string, [course = '', slug = '']: readonly string[]): Made {
  if (!isId(slug)) return { refusal: `"${slug}" is no slug: small letters, digits and single hyphens.` };
  const sources = scanContent(folder).courses.find((one) => one.slug === course);
  if (!sources?.file) return { refusal: `There is no course "${course}" in ${folder}; make it with: new course ${course}` };
  if (sources.lessons.some((lesson) => lesson.slug === slug)) return { refusal: `The course "${course}" has a lesson "${slug}" already.` };
  const file = join(folder, sources.file.path);
  const { languages, number } = listLesson(file, sources.file, slug);
  const files = languages.map((language) => join(folder, 'courses', course, `${number}-${slug}.${language}.mdx`));
  for (const path of files) writeFileSync(path, lessonSkeleton(slug));
  return { files: [...files, file] };
}

/** Puts a lesson last in its course.yaml, whatever is still missing there; gives its number and the course's languages. */
function listLesson(file: string, source: SourceFile, slug: string) {
  const fields = readCourse(source).document?.value as { readonly lessons?: readonly string[]; readonly languages?: readonly string[] } | null;
  const lessons = [...(fields?.lessons ?? []).filter((one) => one !== slug), slug];
  const yaml = parseDocument(source.text);
  yaml.setIn(['lessons'], yaml.createNode(lessons, { flow: true }));
  writeFileSync(file, yaml.toString({ lineWidth: 0 }));
  return { languages: fields?.languages ?? ['es'], number: String(lessons.length).padStart(2, '0') };
}
