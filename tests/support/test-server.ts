import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { checkDatabaseUrl, databaseUrl, startPostgres, type DatabaseAddress } from '../../libs/platform/server/database/index.ts';

/** The PostgreSQL of one run of the tests. */
export interface TestServer {
  /** Tells the databases of this run from those of any other on the same server. */
  readonly run: string;
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
}

/** The server that TEST_DATABASE_URL or DATABASE_URL names, else one of our own in this folder, which forgets everything at a power cut. */
export async function aTestServer(folder: string, url: string | undefined): Promise<TestServer> {
  const run = randomBytes(6).toString('hex');
  if (!url) {
    const { address, stop } = await startPostgres(join(folder, 'data'), { isDurable: false, settings: ['max_connections=200'] });
    return { run, address, stop };
  }
  await checkDatabaseUrl(url);
  const marker = new Client({ connectionString: url, application_name: markerOf(run) });
  marker.on('error', () => undefined);
  await marker.connect();
  await dropAbandoned(marker);
  const stop = async () => {
    await drop(
      marker,
      (await ourDatabases(marker)).filter(({ owner }) => owner === run),
    );
    await marker.end();
  };
  return { run, address: { url }, stop };
}

/** The same server's address, for another of its databases. */
export function inDatabase(address: DatabaseAddress, database: string): DatabaseAddress {
  if (!('url' in address)) return { ...address, database };
  const url = new URL(address.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}

/** Runs one statement that no transaction may hold, such as `create database`. */
export async function command(address: DatabaseAddress, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(address) });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

interface OurDatabase {
  readonly name: string;
  readonly owner: string;
}

const markerOf = (run: string) => `escuela-tests-${run}`;

async function ourDatabases(client: Client): Promise<OurDatabase[]> {
  const { rows } = await client.query<OurDatabase>(
    `select datname as name, substring(datname from '_([0-9a-f]{12})') as owner from pg_database
     where datname ~ '^escuela_(prepared|test)_[0-9a-f]{12}' and datdba = (select oid from pg_roles where rolname = current_user)`,
  );
  return rows;
}

/** A run that was killed could not clear up: the next one does, and knows it by its missing marker. */
async function dropAbandoned(client: Client): Promise<void> {
  const { rows } = await client.query<{ marker: string }>('select application_name as marker from pg_stat_activity');
  const alive = new Set(rows.map(({ marker }) => marker));
  await drop(
    client,
    (await ourDatabases(client)).filter(({ owner }) => !alive.has(markerOf(owner))),
  );
}

async function drop(client: Client, databases: readonly OurDatabase[]): Promise<void> {
  for (const { name } of databases) await client.query(`drop database if exists ${name} with (force)`);
}
