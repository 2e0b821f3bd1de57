import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accepted, fetchOnce, type Wanted } from './client.ts';
import { start, type Running } from './processes.ts';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** A school that serves, as `npm start` runs it. */
export interface School {
  readonly origin: string;
  readonly running: Running;
}

interface Script {
  readonly settings: Readonly<Record<string, string>>;
  readonly options: readonly string[];
  readonly server: string;
}

/** What `npm start` runs: its settings, then Node with its options and the built server. Read from package.json, so that what is measured is what people run. */
export function startScript(): Script {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const words = (scripts['start'] ?? '').split(' ');
  const at = words.indexOf('node');
  const settings = words.slice(0, at).map((word) => word.split('=', 2) as [string, string]);
  return { settings: Object.fromEntries(settings), options: words.slice(at + 1, -1), server: words.at(-1) ?? '' };
}

/** Where the school says that it can be reached. */
export const greeting = 'Escuela Popular en Vuelo: ';

/** Starts a school on a database that runs; its content is that of `site` in this folder, or of another place. */
export async function startSchool(
  url: string,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  place = join(folder, 'site'),
): Promise<School> {
  const { settings: own, options, server } = startScript();
  const line = [process.execPath, ...options, join(root, server)];
  const running = start(line, place, { ...own, ...given(url, folder), PORT: '0', ...settings });
  return { origin: (await running.line(greeting)).slice(greeting.length), running };
}

/** Starts the import of a content folder as `npm run content -- import` does. */
export function startImport(url: string, folder: string, content: string): Running {
  const line = [process.execPath, '--no-warnings', join(root, startScript().server), 'import', content];
  return start(line, root, given(url, folder));
}

function given(url: string, folder: string): Record<string, string> {
  return { DATABASE_URL: url, ESCUELA_DATA: join(folder, 'data'), ESCUELA_KEY: join(folder, 'key') };
}

/** A GraphQL operation as a browser sends it. */
export function operation(query: string, variables: object = {}, cookie?: string): Wanted {
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }), headers: cookie === undefined ? {} : { cookie } };
}

/** Asks a school by GraphQL; fails when it refuses. */
export async function askSchool<Data>(origin: string, query: string): Promise<Data> {
  const { body } = await fetchOnce(origin, operation(query));
  const { data, errors } = JSON.parse(body.toString()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(`${query}: ${errors[0]?.message}`);
  return data;
}

/** A lesson with the names that pages and events know it by. */
export interface Place {
  readonly course: string;
  readonly lesson: string;
  readonly source: string;
  readonly point: string;
}

/** The lessons of the school, course by course. */
export async function lessonsOf(origin: string): Promise<Place[]> {
  const { courses } = await askSchool<{ courses: { slug: string; source: string; lessons: { slug: string; point: string }[] }[] }>(
    origin,
    '{ courses { slug source lessons { slug point } } }',
  );
  return courses.flatMap(({ slug: course, source, lessons }) =>
    lessons.map(({ slug: lesson, point }) => ({ course, source, lesson, point })),
  );
}

const record = 'mutation ($input: RecordEventsInput!) { recordEvents(input: $input) { accepted refused { code } refusal { code } } }';

/** The operation that marks lessons done. */
export function mark(events: readonly object[], cookie?: string): Wanted {
  return operation(record, { input: { events } }, cookie);
}

/** Begins a path with these lessons done, as a browser does with its first mark; gives its cookie. */
export async function beginPath(origin: string, places: readonly Place[]): Promise<string> {
  const events = places.map(({ source, point }) => ({ source, point, kind: 'MARKED' }));
  const { headers, body } = await fetchOnce(origin, mark(events));
  const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0];
  if (!cookie) throw new Error(`No path began: ${body.toString()}`);
  return cookie;
}

/** The address of a lesson's page. */
export function lessonPage({ course, lesson }: Place, cookie?: string, language = 'es'): Wanted {
  return { path: `/${language}/cursos/${course}/${lesson}`, headers: { ...accepted, ...(cookie === undefined ? {} : { cookie }) } };
}
