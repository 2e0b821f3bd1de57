import type { CannotStart } from '../environment/cannot-start.ts';
import type { Environment } from '../environment/environment.ts';
import { checkDatabaseUrl } from './check-database-url.ts';
import type { DatabaseAddress } from './database-address.ts';
import { joinOrStartPostgres, startPostgres } from './embedded-postgres.ts';
import type { Use } from './folder-lock.ts';

/** The database of this process, wherever it is. */
export interface OpenDatabase {
  readonly address: DatabaseAddress;
  readonly lost: Promise<CannotStart>;
  stop(): Promise<void>;
}

/** The database that the environment names: the operator's own, checked, or the embedded one of the data folder. */
export async function openDatabase(
  { databaseUrl, dataFolder }: Pick<Environment, 'databaseUrl' | 'dataFolder'>,
  use: Use,
  say?: (sentence: string) => void,
): Promise<OpenDatabase> {
  const options = say ? { say } : {};
  if (databaseUrl === null)
    return use === 'server' ? startPostgres(dataFolder, options) : joinOrStartPostgres(dataFolder, { ...options, use });
  await checkDatabaseUrl(databaseUrl);
  return { address: { url: databaseUrl }, lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}
