import type { CollectionFields, ComparisonFields, CourseFields, LessonFields, PageFields, ProgrammeFields, ResourceFields, TermFields, WorkFields } from './document-types.ts';
import * as specs from './document-specs.ts';
import { checkFields, isRecord, slug, type FieldSpecs } from './fields.ts';
import { isSplit, splitSource } from './front-matter.ts';
import { problem, start, type Problem } from './problem.ts';
import type { SourceFile } from './sources.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** A document read by its specification; `value` is null when it had problems. */
export interface ReadDocument<T> {
  readonly document: YamlDocument | null;
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** Reads a programme. */
export function readProgramme(file: SourceFile): ReadDocument<ProgrammeFields> {
  return readAs(readYaml(file.path, file.text), specs.programme);
}

/** Reads a course; its texts must be there in each of the languages that it declares. */
export function readCourse(file: SourceFile): ReadDocument<CourseFields> {
  const document = readYaml(file.path, file.text);
  const declared = isRecord(document.value) && Array.isArray(document.value['languages']) ? document.value['languages'] : [];
  return readAs(document, specs.course(declared.filter((language): language is string => typeof language === 'string')));
}

/** Reads a glossary entry. */
export function readTerm(file: SourceFile): ReadDocument<TermFields> {
  return readAs(readYaml(file.path, file.text), specs.term);
}

/** Reads the front matter of a lesson. */
export function readLesson(file: SourceFile): ReadDocument<LessonFields> {
  const read = readFront<LessonFields>(file, specs.lesson);
  const { document, value } = read;
  if (!document || !value) return read;
  const problems: Problem[] = [];
  const { reviewed, reviewBy } = value;
  if (reviewBy <= reviewed) problems.push(problem(file.path, document.spotOf(['reviewBy']), 'review-order', { reviewed, reviewBy }));
  if (value.trusted && !value.trustedReason) problems.push(problem(file.path, document.spotOf(['trusted']), 'trusted-reason'));
  return { ...read, problems };
}

/** Reads the front matter of a page. */
export function readPage(file: SourceFile): ReadDocument<PageFields> {
  return readFront(file, specs.page);
}

/** Reads the front matter of a resource. */
export function readResource(file: SourceFile): ReadDocument<ResourceFields> {
  return readFront(file, specs.resource);
}

/** Reads sources.yaml; an absent file has no entries. */
export function readWorks(file: SourceFile | null): ReadDocument<ReadonlyMap<string, WorkFields>> {
  return readEntries(file, specs.work);
}

/** Reads comparison.yaml, whose keys are names that addresses can end in. */
export function readComparison(file: SourceFile): ReadDocument<ReadonlyMap<string, ComparisonFields>> {
  return readNamedEntries(file, specs.comparisonRow);
}

/** Reads collections.yaml, whose keys are slugs; an absent file has no entries. */
export function readCollections(file: SourceFile | null): ReadDocument<ReadonlyMap<string, CollectionFields>> {
  return readNamedEntries(file, specs.collection);
}

function readNamedEntries<Entry>(file: SourceFile | null, fields: FieldSpecs): ReadDocument<ReadonlyMap<string, Entry>> {
  const read = readEntries<Entry>(file, fields);
  const { document, value } = read;
  const odd = [...(value?.keys() ?? [])].flatMap((key) =>
    slug(key).map(({ wants }) => problem(file?.path ?? '', document?.spotOf([key]) ?? start, 'bad-field', { field: key, wants })),
  );
  const problems = [...read.problems, ...odd];
  return { document, value: problems.length > 0 ? null : value, problems };
}

function readEntries<Entry>(file: SourceFile | null, fields: FieldSpecs): ReadDocument<ReadonlyMap<string, Entry>> {
  if (!file) return { document: null, value: new Map(), problems: [] };
  const document = readYaml(file.path, file.text);
  if (document.problems.length > 0) return { document, value: null, problems: document.problems };
  const entries = isRecord(document.value) ? Object.entries(document.value) : [];
  const problems = entries.flatMap(([key, entry]) => checkFields(document, entry, fields, [key]));
  return { document, value: new Map(entries as [string, Entry][]), problems };
}

function readFront<T>(file: SourceFile, fields: FieldSpecs): ReadDocument<T> {
  const split = splitSource(file.text);
  if (isSplit(split)) return readAs(readYaml(file.path, split.yaml, split.yamlLine), fields);
  return { document: null, value: null, problems: [problem(file.path, split.spot, 'front-matter', { reason: split.reason })] };
}

function readAs<T>(document: YamlDocument, fields: FieldSpecs): ReadDocument<T> {
  const problems = document.problems.length > 0 ? document.problems : checkFields(document, document.value, fields);
  // Every field was just checked against the specification that T describes.
  return { document, value: problems.length > 0 ? null : (document.value as T), problems };
}
