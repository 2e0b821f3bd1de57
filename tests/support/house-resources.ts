import { importContent, type Imported } from '../../apps/server/import-content.ts';
import { aContentFolder } from './content-folder.ts';
import type { TestDatabase } from './database.ts';
import { testKey } from './filled-database.ts';

/** A file of `content/resources`; other fields replace these, and null takes one away. */
export function resourceFile(fields: Readonly<Record<string, string | null>> = {}, body = 'Hola **a todas**.\n'): string {
  const all: Record<string, string | null> = {
    kind: 'guide',
    title: 'Una guía de la casa',
    summary: 'Para probar cómo entra lo que es de la casa.',
    language: 'es',
    licence: 'CC-BY-SA-4.0',
    topics: '[care]',
    level: 'start',
    minutes: '5',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([field, value]) => (value === null ? [] : [`${field}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** Imports a folder in which only these resources stand, by their slugs. */
export function importResources(database: TestDatabase, files: Readonly<Record<string, string>>): Promise<Imported> {
  return importFiles(database, Object.fromEntries(Object.entries(files).map(([slug, text]) => [`resources/${slug}.mdx`, text])));
}

/** Imports a folder in which only these files stand, by their paths. */
export async function importFiles({ address: database }: TestDatabase, files: Readonly<Record<string, string>>): Promise<Imported> {
  const folder = aContentFolder(files);
  try {
    return await importContent({ database, key: testKey, isWorker: false }, folder.path);
  } finally {
    folder.remove();
  }
}
