import { importContent, type Imported } from '../../apps/server/import-content.ts';
import { aContentFolder } from './content-folder.ts';
import { aDatabase, type TestDatabase } from './database.ts';
import { aCopyOf, nameOf, testKey } from './filled-database.ts';
import { earlierFiles, workshop } from './fixture-course.ts';
import { aSchool, type TestSchool } from './test-school.ts';

/** What to change in the fixture before it is imported: whole files; null takes one away. */
export type Changes = Readonly<Record<string, string | null>>;

/** Where the course of the fixture stands in its folder. */
export const folder = `courses/${workshop.slug}`;

/** A school into which the fixture, with its fourth lesson, was imported. */
export interface ImportScene {
  readonly school: TestSchool;
  /** Imports the fixture with these changes. */
  take(changes: Changes): Promise<Imported>;
  /** The version under which pages are remembered. */
  version(): Promise<number>;
  /** Tells every written row of the content from any other: a row that is written again has another mark. */
  marks(): Promise<readonly string[]>;
  /** The lessons of the fixture as a visitor sees them; null when the course does not exist. */
  lessons(): Promise<readonly { readonly id: string; readonly slug: string; readonly title: { readonly text: string } }[] | null>;
}

const tables = [
  ...['courses', 'lessons', 'lesson_texts', 'lesson_answers', 'lesson_points'],
  ...['programmes', 'programme_courses', 'glossary_terms', 'content_units', 'comparison_rows'],
];

/** The database that scenes start from. */
export async function anImportedDatabase(): Promise<TestDatabase> {
  const database = await aDatabase();
  await importFixture(database, {});
  return database;
}

/** Plays a scene on a copy of that database. */
export async function inScene(imported: TestDatabase, play: (scene: ImportScene) => Promise<void>): Promise<void> {
  const database = await aCopyOf(nameOf(imported));
  const school = await aSchool({ database });
  try {
    await play(sceneOf(school));
  } finally {
    await school.close();
    await database.drop();
  }
}

function sceneOf(school: TestSchool): ImportScene {
  const { rows, database, ask } = school;
  return {
    school,
    take: (changes) => importFixture(database, changes),
    version: async () => Number((await rows.query<{ value: string }>('select value from content_version')).rows[0]!.value),
    marks: async () => {
      const all = tables.map((table) => `select '${table}' || ' ' || ctid || ' ' || xmin as mark from ${table}`);
      return (await rows.query<{ mark: string }>(all.join(' union all '))).rows.map(({ mark }) => mark).toSorted();
    },
    lessons: async () => {
      type Course = { lessons: { id: string; slug: string; title: { text: string } }[] } | null;
      const { data } = await ask<{ course: Course }>(`{ course(slug: "${workshop.slug}") { lessons { id slug title { text } } } }`);
      return data!.course?.lessons ?? null;
    },
  };
}

function importFixture({ address: database }: TestDatabase, changes: Changes): Promise<Imported> {
  const content = aContentFolder(earlierFiles);
  content.write(changes);
  return importContent({ database, key: testKey, isWorker: false }, content.path).finally(() => content.remove());
}

/** A file of the fixture with one thing changed. */
export function changed(file: string, from: string | RegExp, to: string): Changes {
  return { [file]: earlierFiles[file]!.replace(from, to) };
}
