import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '#migrations';
import {
  backUp,
  databaseUrl,
  makePrivateFolder,
  newIdentity,
  readIdentity,
  restore,
  type BackupOptions,
  type RestoreOptions,
} from '#libs/platform/server';
import type { TestDatabase } from './database.ts';
import { aCopyOf, testKey } from './filled-database.ts';

/** A pair that only this test has. */
export interface Pair {
  readonly recipient: string;
  readonly identity: string;
}

/** A folder of this test alone. */
export function aFolder(): string {
  const folder = join(tmpdir(), `operate-${randomBytes(6).toString('hex')}`);
  makePrivateFolder(folder);
  return folder;
}

/** A fresh pair for backups. */
export async function aPair(): Promise<Pair> {
  const file = join(aFolder(), 'identity');
  const recipient = await newIdentity(file);
  return { recipient, identity: readIdentity(file) };
}

/** Writes files of media into a data folder. */
export function addMedia(dataFolder: string, files: Readonly<Record<string, Buffer | string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const place = join(dataFolder, 'media', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/** Backs a test's school up, to a new file unless said otherwise; gives the file. */
export async function aBackupOf(database: TestDatabase, pair: Pair, more: Partial<BackupOptions> = {}): Promise<string> {
  const folder = aFolder();
  const file = join(folder, 'backup.age');
  const say = () => undefined;
  await backUp({ database: database.address, dataFolder: folder, key: testKey, recipient: pair.recipient, file, say, ...more });
  return more.file ?? file;
}

/** A database without a single table, as an operator's own. */
export function aBareDatabase(): Promise<TestDatabase> {
  return aCopyOf('template0');
}

/** Restores an archive into a place. */
export function restoreInto(database: TestDatabase, file: string, { identity }: Pair, more: Partial<RestoreOptions> = {}): Promise<void> {
  const open = () => Promise.resolve(database.address);
  return restore({ file, identity, key: testKey, dataFolder: aFolder(), migrations, open, say: () => undefined, ...more });
}

/** Asks a database behind everybody's back. */
export async function ask<Row extends object>({ address }: TestDatabase, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl(address) });
  await client.connect();
  return client.query<Row>(statement).then(
    ({ rows }) => client.end().then(() => rows),
    (error: unknown) => client.end().then(() => Promise.reject(error)),
  );
}

/** A checksum of every table's rows and of its name, whatever order the rows are in. */
export async function checksums(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    database,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const what = name === 'migrations' ? 'name' : 't';
    const rows = await ask<{ row: string }>(database, `select ${what}::text as row from ${name} t order by 1`);
    sums[name] = `${rows.length} ${createHash('md5')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex')}`;
  }
  return sums;
}
