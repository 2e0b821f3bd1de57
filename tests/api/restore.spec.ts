import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { migrations } from '#migrations';
import { CannotStart, type RestoreOptions } from '#libs/platform/server';
import { readArchive } from '../../libs/platform/server/backup/read-archive.ts';
import { partsOf, writeArchive } from '../../libs/platform/server/backup/write-archive.ts';
import { aBackupOf, aBareDatabase, addMedia, aFolder, aPair, ask, checksums, restoreInto, type Pair } from '../support/archived-school.ts';
import type { TestDatabase } from '../support/database.ts';
import { aFilledDatabase } from '../support/filled-database.ts';
import { patience } from '../support/test-school.ts';

let [source, target]: [TestDatabase, TestDatabase] = [] as never;
let pair: Pair;
let file: string;
let bytes: Buffer;
beforeAll(async () => {
  [source, target, pair] = [await aFilledDatabase(), await aBareDatabase(), await aPair()];
  const dataFolder = aFolder();
  addMedia(dataFolder, { 'ab/photo': Buffer.alloc(200_000, 'photo') });
  file = await aBackupOf(source, pair, { dataFolder });
  bytes = readFileSync(file);
}, patience);
afterAll(() => Promise.all([source?.drop(), target?.drop()]));

/** What PostgreSQL and the disk have after an attempt. */
async function leftIn(place: string): Promise<unknown[]> {
  const rows = await ask(target, `select relname from pg_class where relnamespace = 'public'::regnamespace`);
  const routines = await ask(target, `select proname from pg_proc where pronamespace = 'public'::regnamespace`);
  return [...rows, ...routines, ...readdirSync(place)];
}

/** Attempts a restore that must be refused in one sentence and leave the place as empty as it was. */
async function refusal(archive: string, more: Partial<RestoreOptions> = {}, of: Pair = pair): Promise<string> {
  const dataFolder = aFolder();
  const error = await restoreInto(target, archive, of, { dataFolder, ...more }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CannotStart);
  expect(await leftIn(more.dataFolder ?? dataFolder)).toEqual([]);
  const { message } = error as CannotStart;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

function written(content: Buffer | string): string {
  const place = join(aFolder(), 'other.age');
  writeFileSync(place, content);
  return place;
}

const spoilt = /is damaged or cut off, and nothing was restored: take another copy/;
const beginning = /is not a backup, or its beginning is damaged|was not encrypted to the identity|is damaged or cut off/;

test.each([0, 1, 21, 100, 190, 250, 70_000, 0.5, 0.9, -65_552, -17, -1])(
  'an archive that is cut at %d is refused, and nothing of it stays',
  async (at) => {
    const length = at < 0 ? bytes.length + at : at < 1 ? Math.floor(bytes.length * at) : at;
    expect(await refusal(written(bytes.subarray(0, length)))).toMatch(length < 200 ? beginning : spoilt);
  },
  patience,
);

test.each([0, 40, 90, 130, 180, 205, 230, 66_000, 0.5, 0.9, -100, -1])(
  'an archive with one flipped bit at %d is refused, and nothing of it stays',
  async (at) => {
    const changed = Buffer.from(bytes);
    const place = at < 0 ? bytes.length + at : at > 0 && at < 1 ? Math.floor(bytes.length * at) : at;
    changed[place]! ^= 4;
    expect(await refusal(written(changed))).toMatch(place < 200 ? beginning : spoilt);
  },
  patience,
);

test('an archive with something behind its end is refused', async () => {
  expect(await refusal(written(Buffer.concat([bytes, Buffer.from('more')])))).toMatch(spoilt);
});

test('an archive for another identity is refused', async () => {
  expect(await refusal(file, {}, await aPair())).toMatch(/was not encrypted to the identity in BACKUP_IDENTITY/);
});

test('what is no archive at all is refused', async () => {
  expect(await refusal(written('a text\n'.repeat(1000)))).toMatch(/is not a backup, or its beginning is damaged: name a file/);
  expect(await refusal(join(aFolder(), 'nowhere'))).toMatch(/nowhere cannot be read \(ENOENT\): correct the name/);
});

test('an archive under another outside key is refused before a database is opened', async () => {
  const open = () => Promise.reject(new Error('it was opened'));
  expect(await refusal(file, { key: Buffer.alloc(32, 8), open })).toMatch(
    /was made under another key than that of ESCUELA_KEY: put the key file/,
  );
});

test('an archive of a newer school is refused before a database is opened', async () => {
  const open = () => Promise.reject(new Error('it was opened'));
  expect(await refusal(file, { migrations: migrations.slice(0, -1), open })).toMatch(/was made by a newer version of the school: update/);
});

/** The archive anew, with something else in it, by somebody who knows the recipient but not the key. */
async function forged(change: (entries: Map<string, Buffer>) => void): Promise<string> {
  const entries = new Map<string, Buffer>();
  for await (const { name, body } of readArchive(file, pair.identity)) entries.set(name, await buffer(body));
  change(entries);
  const made = join(aFolder(), 'forged.age');
  await writeArchive(made, pair.recipient, partsOfAll(entries));
  return made;
}

async function* partsOfAll(entries: ReadonlyMap<string, Buffer>) {
  for (const [name, body] of entries) yield* partsOf(name, ReadableStream.from<Buffer>([body]));
}

test.each<[what: string, change: (entries: Map<string, Buffer>) => void]>([
  ['an entry changed', (entries) => entries.set('media/ab/photo', Buffer.alloc(200_000, 'other'))],
  ['an entry added', (entries) => entries.set('media/ab/other', Buffer.from('other'))],
  ['a table left out', (entries) => entries.delete('tables/learners')],
  ['its rows left out', (entries) => entries.set('tables/content_units', Buffer.alloc(0))],
  ['its manifest left out', (entries) => entries.delete('manifest')],
  ['its seal left out', (entries) => entries.delete('seal')],
  ['another seal', (entries) => entries.set('seal', Buffer.alloc(32))],
  ['an unknown entry', (entries) => entries.set('surprise', Buffer.from('x'))],
  ['no beginning', (entries) => entries.delete('opening')],
  [
    'a table that no migration made',
    (entries) => entries.set('opening', Buffer.from(entries.get('opening')!.toString().replace('"learners"', '"learners; drop table x"'))),
  ],
])('an archive with %s by somebody without the key is refused', async (_, change) => {
  expect(await refusal(await forged(change))).toMatch(spoilt);
});

test('a forged archive cannot write outside the media folder', async () => {
  const dataFolder = aFolder();
  const escaping = await forged((entries) => entries.set('media/../../escaped', Buffer.from('x')));
  await expect(restoreInto(target, escaping, pair, { dataFolder })).rejects.toThrow('a name that media do not have');
  expect([await leftIn(dataFolder), existsSync(join(dataFolder, '..', 'escaped'))]).toEqual([[], false]);
});

test('what was made anew without a change is accepted: those refusals are for what was changed', async () => {
  const place = await aBareDatabase();
  await restoreInto(place, await forged(() => undefined), pair);
  expect(await checksums(place)).toEqual(await checksums(source));
  await place.drop();
});

test('a database that holds anything of a school is refused and stays as it is', async () => {
  const before = await checksums(source);
  await expect(restoreInto(source, file, pair)).rejects.toThrow(
    /^The database is not empty, and a backup is never mixed with what is there/,
  );
  expect(await checksums(source)).toEqual(before);
  const place = await aBareDatabase();
  await ask(place, 'create table theirs (note text)');
  await expect(restoreInto(place, file, pair)).rejects.toThrow(/^The database is not empty/);
  expect(Object.keys(await checksums(place))).toEqual(['theirs']);
  await place.drop();
});

test('a media folder that holds a file is refused and stays as it is; an empty one is taken', async () => {
  const dataFolder = aFolder();
  addMedia(dataFolder, { mine: 'mine' });
  await expect(restoreInto(target, file, pair, { dataFolder })).rejects.toThrow(/media is not empty, and a backup is never mixed/);
  expect(await leftIn(dataFolder)).toEqual(['media']);
  expect(readFileSync(join(dataFolder, 'media', 'mine'), 'utf8')).toBe('mine');
  rmSync(join(dataFolder, 'media'), { recursive: true });
  mkdirSync(join(dataFolder, 'media'));
  mkdirSync(join(dataFolder, 'media.restoring-killed'));
  const place = await aBareDatabase();
  await restoreInto(place, file, pair, { dataFolder });
  expect(readFileSync(join(dataFolder, 'media', 'ab', 'photo')).length).toBe(200_000);
  // And what a killed restore left behind is gone.
  expect(readdirSync(dataFolder)).toEqual(['media']);
  await place.drop();
});

test('an archive of an earlier school brings its own tables, and the changes since then are made afterwards', async () => {
  const [place, earlier] = [await aBareDatabase(), await aFilledDatabase()];
  const tables = async () => Object.keys(await checksums(earlier)).length;
  const whole = await tables();
  // Back to before a table was made: not every change makes one.
  for (const Each of migrations.toReversed()) {
    if ((await tables()) < whole) break;
    await new Each().down({ query: (statement: string) => ask(earlier, statement) } as unknown as QueryRunner);
    await ask(earlier, `delete from migrations where name = '${Each.name}'`);
  }
  await restoreInto(place, await aBackupOf(earlier, pair), pair);
  expect(await checksums(place)).toEqual(await checksums(earlier));
  expect(Object.keys(await checksums(place)).length).toBeLessThan(whole);
  await Promise.all([place.drop(), earlier.drop()]);
});
