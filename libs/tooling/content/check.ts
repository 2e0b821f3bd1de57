import { checkCourse } from './check-course.ts';
import { siteMapOf } from './check-links.ts';
import { checkResource } from './check-resource.ts';
import { checkText } from './check-text.ts';
import type { ReadDocument } from './documents.ts';
import type { Material } from './material.ts';
import { inOrder, problem, start, type Problem } from './problem.ts';
import type { NamedFile } from './sources.ts';

/** Everything that is wrong with what was gathered, in the order of files and lines. */
export function checkMaterial(material: Material): readonly Problem[] {
  const site = siteMapOf(material.sources);
  const lessonTexts = material.courses.flatMap((course) => course.lessons.flatMap((lesson) => lesson.texts));
  const pageTexts = material.pages.flatMap((page) => page.texts);
  return inOrder([
    ...material.sources.problems,
    ...material.works.problems,
    ...material.programmes.flatMap(({ file, read }) => [...checkNamed(file, read), ...checkCoursesOf(file, read, new Set(site.lessons.keys()))]),
    ...material.terms.flatMap(({ file, read }) => checkNamed(file, read)),
    ...material.courses.flatMap((course) => checkCourse(course, material)),
    ...checkCourseIds(material),
    ...checkComparison(material),
    ...pageTexts.flatMap((text) => [...text.front.problems, ...text.answer.problems]),
    ...[...lessonTexts, ...pageTexts].flatMap(({ file, answer }) => checkText(answer, file.language, site)),
    ...checkCollections(material, site.resources),
    ...material.resources.flatMap((resource) => checkResource(resource, material, site)),
  ]);
}

function checkNamed({ path, slug }: NamedFile, { document, value, problems }: ReadDocument<{ readonly id: string }>): readonly Problem[] {
  if (!value || value.id === slug) return problems;
  return [...problems, problem(path, document?.spotOf(['id']) ?? start, 'slug-differs', { slug })];
}

function checkCoursesOf({ path }: NamedFile, { document, value }: Material['programmes'][number]['read'], known: ReadonlySet<string>): readonly Problem[] {
  return (value?.courses ?? []).flatMap((course, index) =>
    known.has(course) ? [] : [problem(path, document?.spotOf(['courses', index]) ?? start, 'unknown-course', { course })],
  );
}

function checkComparison({ comparison, works }: Material): readonly Problem[] {
  if (!comparison) return [];
  const unknown = [...(comparison.value ?? [])].flatMap(([id, { sources }]) =>
    sources.flatMap((source, index) =>
      works.value && !works.value.has(source) && comparison.document
        ? [problem(comparison.document.file, comparison.document.spotOf([id, 'sources', index]), 'unknown-source', { source })]
        : [],
    ),
  );
  return [...comparison.problems, ...unknown];
}

/** A collection names resources of this folder; those of members stand in collections that are made in the school. */
function checkCollections({ sources, collections: { document, value, problems } }: Material, known: ReadonlySet<string>): readonly Problem[] {
  const unknown = [...(value ?? [])].flatMap(([slug, { resources }]) =>
    (problems.length > 0 ? [] : resources).flatMap((resource, index) =>
      known.has(resource) ? [] : [problem(sources.collections?.path ?? '', document?.spotOf([slug, 'resources', index]) ?? start, 'unknown-resource', { resource })],
    ),
  );
  return [...problems, ...unknown];
}

/** The id of a course outlives its slug, so it need not equal it; but no two courses share one. */
function checkCourseIds({ courses }: Material): readonly Problem[] {
  const seen = new Map<string, string>();
  return courses.flatMap(({ sources: { file }, read }) => {
    const id = read?.value?.id;
    if (!file || !id) return [];
    const where = seen.get(id);
    seen.set(id, where ?? file.path);
    return where ? [problem(file.path, read?.document?.spotOf(['id']) ?? start, 'duplicate-id', { id, where })] : [];
  });
}
