import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrl, type DatabaseAddress } from '#libs/platform/server';
import { importContent } from '../../apps/server/import-content.ts';
import { aContentFolder } from './content-folder.ts';
import type { TestDatabase } from './database.ts';
import { earlierFiles, fixtureFiles } from './fixture-course.ts';
import { command, inDatabase } from './test-server.ts';

/** The key of every test school: what one wrote another can read. */
export const testKey = Buffer.alloc(32, 7);

/** Any constant will do, as long as every worker takes the same. */
const makeLock = 7_164_202_699;

interface Prepared {
  readonly run: string;
  readonly address: DatabaseAddress;
  readonly template: string;
}

/** The server of this run, and the migrated database that everything starts from. */
export function prepared(): Prepared {
  const told = process.env['ESCUELA_TESTS'];
  if (!told) throw new Error('Only a Jest run with tests/support/one-postgres.mjs as its globalSetup has a database to copy');
  return JSON.parse(told) as Prepared;
}

/** A copy of the database as the first start of a school leaves it: with all that is taught. */
export async function aTaughtDatabase(): Promise<TestDatabase> {
  return aCopyOf(await taught());
}

/** A copy of the database that also holds the course of the fixture. */
export async function aFilledDatabase(): Promise<TestDatabase> {
  return aCopyOf(await madeOnce('filled', await taught(), addFixture));
}

/** A copy of a database of this run to which nobody is connected. */
export async function aCopyOf(original: string): Promise<TestDatabase> {
  const { run, address } = prepared();
  const name = `escuela_test_${run}_${randomBytes(4).toString('hex')}`;
  await command(address, `create database ${name} template ${original}`);
  const copy = inDatabase(address, name);
  return { address: copy, url: databaseUrl(copy), drop: () => command(address, `drop database if exists ${name} with (force)`) };
}

/** The name of a database in its server. */
export function nameOf({ url }: TestDatabase): string {
  return new URL(url).pathname.slice(1);
}

function taught(): Promise<string> {
  return madeOnce('taught', prepared().template, async (database) => void (await importContent(optionsFor(database), 'content')));
}

/** Makes one more database to copy, and gives its name. Of all workers the first one makes it, and the others wait; a run that needs none makes none. */
async function madeOnce(kind: string, from: string, make: (database: DatabaseAddress) => Promise<void>): Promise<string> {
  const { address, template } = prepared();
  const made = `${template}_${kind}`;
  const client = new Client({ connectionString: databaseUrl(address) });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [makeLock]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [made]);
    if (rowCount) return made;
    const draft = `${made}_draft`;
    // A worker that failed half-way left one behind: whoever comes next meets the same failure, not that.
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template ${from}`);
    await make(inDatabase(address, draft));
    await client.query(`alter database ${draft} with allow_connections false`);
    await client.query(`alter database ${draft} rename to ${made}`);
    return made;
  } finally {
    await client.end();
  }
}

const optionsFor = (database: DatabaseAddress) => ({ database, key: testKey, isWorker: false });

/** Through the importer itself, and twice, because only what was there once can be withdrawn. */
async function addFixture(database: DatabaseAddress): Promise<void> {
  const folder = aContentFolder(earlierFiles, 'content');
  await importContent(optionsFor(database), folder.path);
  const gone = Object.keys(earlierFiles).filter((name) => !(name in fixtureFiles));
  folder.write({ ...fixtureFiles, ...Object.fromEntries(gone.map((name) => [name, null])) });
  await importContent(optionsFor(database), folder.path);
  folder.remove();
}
