import { randomBytes } from 'node:crypto';
import { databaseUrl, type DatabaseAddress } from '../../libs/platform/server/database/index.ts';
import { command, inDatabase } from './test-server.ts';

/** A fresh database with every migration done and no rows but theirs. */
export interface TestDatabase {
  readonly address: DatabaseAddress;
  /** The same for a child process, as its DATABASE_URL. */
  readonly url: string;
  /** Removes it, whoever is still connected; what is not dropped goes with the run. */
  drop(): Promise<void>;
}

interface Prepared {
  readonly run: string;
  readonly address: DatabaseAddress;
  readonly template: string;
}

/** A copy of the prepared database, for one test file or one test. */
export async function aDatabase(): Promise<TestDatabase> {
  const prepared = process.env['ESCUELA_TESTS'];
  if (!prepared) throw new Error('Only a Jest run with tests/support/one-postgres.mjs as its globalSetup has a database to copy');
  const { run, address, template } = JSON.parse(prepared) as Prepared;
  const name = `escuela_test_${run}_${randomBytes(4).toString('hex')}`;
  await command(address, `create database ${name} template ${template}`);
  const copy = inDatabase(address, name);
  return { address: copy, url: databaseUrl(copy), drop: () => command(address, `drop database if exists ${name} with (force)`) };
}
