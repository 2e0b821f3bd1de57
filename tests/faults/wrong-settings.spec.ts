import { expect, test } from '@jest/globals';
import { checkDatabaseUrl } from '../../libs/platform/server/database/index.ts';
import { readEnvironment, WrongSetting } from '../../libs/platform/server/environment/index.ts';
import { aDatabase } from '../support/database.ts';

const secret = 'aSecretWord';

test.each([
  ['PORT', 'abc', /^PORT is "abc": write a whole number from 0 to 65535/],
  ['PORT', '70000', /^PORT is "70000": write a whole number/],
  ['PORT', '-1', /^PORT is "-1"/],
  ['PORT', '80.5', /^PORT is "80.5"/],
  ['PORT', '3000\nSecond line', /^PORT is "3000\\nSecond line"/],
  ['HOST', 'http://127.0.0.1', /^HOST is .*: write only an address of this machine/],
  ['HOST', '127.0.0.1:3000', /^HOST is/],
  ['DATABASE_URL', `mysql://root:${secret}@localhost/db`, /^DATABASE_URL is not a PostgreSQL address: write it like/],
  ['DATABASE_URL', `postgresql://user:${secret}@ho st/db`, /^DATABASE_URL is not a PostgreSQL address/],
  ['ESCUELA_ORIGIN', 'school.example', /^ESCUELA_ORIGIN holds "school.example": write scheme and host only/],
  ['ESCUELA_ORIGIN', 'https://school.example/es', /^ESCUELA_ORIGIN holds/],
  ['ESCUELA_ORIGIN', 'https://school.example,', /^ESCUELA_ORIGIN holds ""/],
  ['ESCUELA_ORIGIN', 'ftp://school.example', /^ESCUELA_ORIGIN holds/],
  ['ESCUELA_ORIGIN', `https://me:${secret}@school.example`, /^ESCUELA_ORIGIN holds an address with a user name/],
  ['GRAPHQL_OPERATIONS', 'closed', /^GRAPHQL_OPERATIONS is "closed": write GRAPHQL_OPERATIONS=open or GRAPHQL_OPERATIONS=persisted\.$/],
  ['ROLE', 'Web', /^ROLE is "Web": write ROLE=all or ROLE=web or ROLE=worker\.$/],
  ['ESCUELA_ADMIN', 'Faro', /^ESCUELA_ADMIN stands alone: write ESCUELA_ADMIN_PASSPHRASE beside it/],
  ['ESCUELA_ADMIN_PASSPHRASE', secret, /^ESCUELA_ADMIN_PASSPHRASE stands alone: write a pseudonym as ESCUELA_ADMIN beside it/],
  ['BACKUP_RECIPIENT', `AGE-SECRET-KEY-1${secret}`, /^BACKUP_RECIPIENT is not an age recipient: write the line that begins with age1/],
  ['NODE_ENV', 'prod', /^NODE_ENV is "prod": write NODE_ENV=production or/],
])('%s=%j is refused in one sentence that says what to write', (name, value, sentence) => {
  const read = () => readEnvironment({ [name]: value });
  expect(read).toThrow(WrongSetting);
  expect(read).toThrow(sentence);
  expect(read).toThrow(/^[^\n]+$/);
  expect(read).not.toThrow(secret);
});

test('a database server that is not there is told by a sentence without its address', async () => {
  const url = `postgresql://user:${secret}@${encodeURIComponent('/nowhere/at/all')}/db`;
  await expect(checkDatabaseUrl(url)).rejects.toThrow(
    /^The database of DATABASE_URL: there is no socket of a server there: start it, or correct the folder\.$/,
  );
});

test('a database that does not exist is told by a sentence', async () => {
  const database = await aDatabase();
  await expect(checkDatabaseUrl(database.url)).resolves.toBeUndefined();
  await database.drop();
  await expect(checkDatabaseUrl(database.url)).rejects.toThrow(
    /^The database of DATABASE_URL: it has no database of that name: create it\.$/,
  );
});
