import type { CompiledContent } from '#libs/mdx/shared';
import type { HouseLibrary } from '#libs/resources/shared';
import { assemble, lastPosition, type CoursePlaces } from './assemble.ts';
import { assembleCollections, assembleLibrary } from './assemble-library.ts';
import { readProgramme } from './documents.ts';
import { gather } from './gather.ts';
import type { Problem } from './problem.ts';
import { scanContent } from './scan.ts';
import type { ContentSources } from './sources.ts';
import { compilerVersion, hashUnits } from './units.ts';

/** All that `content/` says. */
export type SchoolContent = CompiledContent & HouseLibrary;

/** What reading the content folder gave: everything that is wrong, or the content. Never part of it: a broken folder imports nothing. */
export interface ContentResult {
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly content: SchoolContent | null;
}

/**
 * Checks and compiles the content folder, but only units whose hash is not in `known` (key → hash of what was imported before); with all
 * of them known it starts no process and parses nothing. Without `known` it checks everything, with how all of it fits together.
 */
export async function compileContent(folder: string, known: Readonly<Record<string, string>> = {}): Promise<ContentResult> {
  const sources = scanContent(folder);
  const units = hashUnits(sources);
  const hashes = new Map(units.map(({ key, hash }) => [key, hash]));
  const isKnown = ({ key, hash }: (typeof units)[number]) => Object.hasOwn(known, key) && known[key] === hash;
  const unchanged = units.filter(isKnown).map(({ key }) => key);
  const settled = new Set(unchanged);
  const isChanged = (key: string) => hashes.has(key) && !settled.has(key);
  if (unchanged.length === units.length && sources.problems.length === 0) return { problems: [], content: { ...nothing, unchanged } };
  const material = await gather(sources, isChanged);
  // With nothing changed, as at most starts, nobody waits for the words in which problems are told.
  const { checkMaterial } = await import('./check.ts');
  const problems = checkMaterial(material);
  if (problems.length > 0) return { problems, content: null };
  const hashOf = (key: string) => hashes.get(key) ?? '';
  const content = assemble(material, placesOf(sources), hashOf, isChanged);
  const library = { resources: assembleLibrary(material, hashOf), collections: assembleCollections(material, hashOf) };
  return { problems, content: { ...content, ...library, unchanged } };
}

const nothing: Omit<SchoolContent, 'unchanged'> = { compiler: compilerVersion, programmes: [], courses: [], lessons: [], terms: [], pages: [], comparisons: [], resources: [], collections: [] };

function placesOf({ programmes, courses }: ContentSources): CoursePlaces {
  const read = programmes.map((file) => readProgramme(file).value).filter((programme) => programme !== null);
  // Files come by slug, and sorting keeps that order among equals.
  const named = read.sort((a, b) => (a.position ?? lastPosition) - (b.position ?? lastPosition)).flatMap((programme) => programme.courses);
  const slugs = new Set([...named, ...courses.map(({ slug }) => slug)]);
  return new Map([...slugs].map((slug, index) => [slug, index + 1]));
}
