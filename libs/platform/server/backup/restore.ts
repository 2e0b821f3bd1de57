import { buffer, json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { DatabaseAddress } from '../database/index.ts';
import { CannotStart } from '../environment/index.ts';
import { migrationLock } from '../persistence/migrate.ts';
import { isSealed, Measure, readable, type Entry, type Opening } from './manifest.ts';
import { filesOf, MediaDraft, mediaFolder } from './media.ts';
import { knownMigrations, readOpening } from './opening.ts';
import { damaged, readArchive, type ReadEntry } from './read-archive.ts';
import { copied, isEmpty, plainValues, tablesInOrder, type SequenceState } from './tables.ts';

/** Which archive is restored, and where. */
export interface RestoreOptions {
  readonly file: string;
  /** The secret half of the recipient, in age's words. */
  readonly identity: string;
  readonly key: Buffer;
  readonly dataFolder: string;
  /** Every change that this version of the school knows. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Opens the database to restore into; asked only once the beginning of the archive is known to fit. */
  open(): Promise<DatabaseAddress>;
  /** Takes a sentence about each thing that is done. */
  say(sentence: string): void;
}

/** Puts an archive into an empty database and an empty media folder. Whatever fails, both stay as empty as they were. */
export async function restore(options: RestoreOptions): Promise<void> {
  const { file, identity, key, migrations, dataFolder } = options;
  const entries = readArchive(file, identity);
  try {
    const { opening, entry } = await readOpening(file, entries, key);
    const known = knownMigrations(file, opening, migrations);
    const source = new DataSource({ type: 'postgres', ...(await options.open()), migrations: known, poolSize: 1, logging: false });
    await source.initialize();
    const media = await MediaDraft.beside(dataFolder);
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      await begin(client, runner, dataFolder);
      const loaded = await load({ options, client, media, opening, entries });
      verify(options, { ...loaded, seen: [entry, ...loaded.seen] });
      await media.settle();
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await media.unsettle();
      throw error;
    } finally {
      await media.discard();
      await runner.release();
      await source.destroy();
    }
  } finally {
    await entries.return(undefined);
  }
}

/** Makes the tables as the archive's school had them, within the transaction that fills them. */
async function begin(client: ClientBase, runner: QueryRunner, dataFolder: string): Promise<void> {
  await client.query(plainValues);
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  if (!(await isEmpty(client)))
    throw notEmpty('The database', 'another ESCUELA_DATA that is empty, or a DATABASE_URL of an empty database');
  if ((await filesOf(mediaFolder(dataFolder))).length > 0)
    throw notEmpty(mediaFolder(dataFolder), 'another ESCUELA_DATA, or move that folder away');
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}

function notEmpty(place: string, way: string): CannotStart {
  return new CannotStart(`${place} is not empty, and a backup is never mixed with what is there: name ${way}.`);
}

interface Loading {
  readonly options: RestoreOptions;
  readonly client: ClientBase;
  readonly media: MediaDraft;
  readonly opening: Opening;
  readonly entries: AsyncIterable<ReadEntry>;
}

interface Loaded {
  readonly seen: readonly Entry[];
  readonly manifest: Buffer;
  readonly seal: Buffer;
}

async function load({ options, client, media, opening, entries }: Loading): Promise<Loaded> {
  const { file, say } = options;
  const tables = new Map((await fitting(client, opening, file)).map((table) => [`tables/${table.name}`, table]));
  const seen: Entry[] = [];
  const ends = new Map<string, Buffer>();
  for await (const { name, body } of entries) {
    const measure = new Measure();
    const table = tables.get(name);
    if (name === 'manifest' || name === 'seal') ends.set(name, await buffer(body));
    else if (table) {
      const rows = client.query(copyFrom(`copy ${copied(client, table)} from stdin`));
      await pipeline(measure.through(body), rows);
      const { rows: count, bytes } = measureOf(measure, name, rows.rowCount);
      say(`${table.name}: ${count} rows, ${readable(bytes)}`);
    } else if (name === 'sequences') {
      await setSequences(client, (await json(measure.through(body))) as SequenceState[]);
      measureOf(measure, name);
    } else if (name.startsWith('media/')) {
      await media.take(name.slice('media/'.length), measure.through(body));
      measureOf(measure, name);
    } else throw damaged(file);
  }
  return { seen, manifest: ends.get('manifest') ?? Buffer.alloc(0), seal: ends.get('seal') ?? Buffer.alloc(0) };

  function measureOf(measure: Measure, name: string, rows: number | null = null): Entry {
    const entry = measure.entry(name, rows);
    seen.push(entry);
    return entry;
  }
}

/** The tables of the archive, which must be those that the migrations made: names of an archive never reach a statement otherwise. Emptied of what migrations wrote. */
async function fitting(client: ClientBase, { tables }: Opening, file: string) {
  const made = await tablesInOrder(client);
  const told = (list: typeof tables) => JSON.stringify(list.map(({ name, columns }) => [name, columns.toSorted()]).toSorted());
  if (told(made) !== told(tables)) throw damaged(file);
  await client.query(`truncate ${made.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
  return tables;
}

async function setSequences(client: ClientBase, states: readonly SequenceState[]): Promise<void> {
  for (const { name, value, isCalled } of states)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [client.escapeIdentifier(name), value, isCalled]);
}

/** Byte by byte what the manifest says, under the seal of this school's key. */
function verify({ file, key }: RestoreOptions, { seen, manifest, seal }: Loaded): void {
  if (!isSealed(manifest, seal, key) || JSON.stringify(seen) !== manifest.toString()) throw damaged(file);
}
