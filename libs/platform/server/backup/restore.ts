import type { ClientBase } from 'pg';
import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { DatabaseAddress } from '../database/index.ts';
import { CannotStart } from '../environment/index.ts';
import { migrationLock } from '../persistence/migrate.ts';
import { isWhole, loadArchive } from './load-archive.ts';
import { filesOf, MediaDraft, mediaFolder } from './media.ts';
import { knownMigrations, readOpening } from './opening.ts';
import { damaged, readArchive } from './read-archive.ts';
import { isEmpty, plainValues } from './tables.ts';

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
  const { file, identity, key, migrations, dataFolder, say } = options;
  const entries = readArchive(file, identity);
  try {
    const { opening, entry } = await readOpening(file, entries, key);
    const known = knownMigrations(file, opening, migrations);
    const source = new DataSource({ type: 'postgres', ...(await options.open()), migrations: known, poolSize: 1, logging: false });
    await source.initialize();
    const media = new MediaDraft(dataFolder);
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await runner.startTransaction();
      await begin(client, runner, dataFolder);
      const loaded = await loadArchive({ file, say, client, media, opening, entries });
      if (!isWhole({ ...loaded, seen: [entry, ...loaded.seen] }, key)) throw damaged(file);
      await media.settle();
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await media.discard();
      throw error;
    } finally {
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
