import { text } from 'node:stream/consumers';
import type { MigrationInterface } from 'typeorm';
import { CannotStart } from '../environment/index.ts';
import { keyFingerprint } from '../persistence/check-key.ts';
import { format, Measure, type Entry, type Opening } from './manifest.ts';
import { damaged, type ReadEntry } from './read-archive.ts';

/** Reads how an archive begins; refuses one of a later form or of another key. */
export async function readOpening(
  file: string,
  entries: AsyncGenerator<ReadEntry>,
  key: Buffer,
): Promise<{ opening: Opening; entry: Entry }> {
  const { value: first } = await entries.next();
  if (first?.name !== 'opening') throw damaged(file);
  const measure = new Measure();
  const opening = parsed(await text(measure.through(first.body)));
  if (!opening) throw damaged(file);
  if (opening.format !== format) throw tooNew(file);
  if (opening.key !== keyFingerprint(key).toString('base64url'))
    throw new CannotStart(`${file} was made under another key than that of ESCUELA_KEY: put the key file of that school there.`);
  return { opening, entry: measure.entry('opening', null) };
}

/** Those of our migrations that the archive's database had seen; refuses an archive that names others. */
export function knownMigrations(
  file: string,
  { migrations: seen }: Opening,
  ours: readonly (new () => MigrationInterface)[],
): (new () => MigrationInterface)[] {
  const known = ours.filter((Migration) => seen.includes(nameOf(Migration)));
  if (known.length !== seen.length) throw tooNew(file);
  return known;
}

function nameOf(Migration: new () => MigrationInterface): string {
  return new Migration().name ?? Migration.name;
}

function tooNew(file: string): CannotStart {
  return new CannotStart(`${file} was made by a newer version of the school: update the school, then restore.`);
}

function parsed(json: string): Opening | null {
  try {
    const value = JSON.parse(json) as Partial<Opening>;
    const isWhole = Array.isArray(value.migrations) && Array.isArray(value.tables) && typeof value.key === 'string';
    return isWhole ? (value as Opening) : null;
  } catch {
    return null;
  }
}
