import { migrations } from '#migrations';
import { migrate } from '../../libs/platform/server/persistence/migrate.ts';
import { command, inDatabase, type TestServer } from './test-server.ts';

/** Makes the database that every test file copies, and gives its name. */
export async function prepareDatabase({ run, address }: TestServer): Promise<string> {
  const template = `escuela_prepared_${run}`;
  await command(address, `create database ${template}`);
  await migrate(inDatabase(address, template), migrations);
  // Nobody may be connected to what is being copied.
  await command(address, `alter database ${template} with allow_connections false`);
  return template;
}
