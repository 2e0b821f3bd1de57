import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { CannotStart, checkKey } from '#libs/platform/server';
import { aDatabase, type TestDatabase } from '../support/database.ts';

const key = Buffer.alloc(32, 5);
let database: TestDatabase;
beforeAll(async () => void (database = await aDatabase()));
afterAll(() => database?.drop());

async function kept(): Promise<string[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ row: string }>('select outside_key::text as row from outside_key').finally(() => client.end());
  return rows.map(({ row }) => row);
}

test('a database knows the key with which it began, keeps nothing of it, and takes no other', async () => {
  const check = (given: Buffer) => checkKey(database.address, given, '/a/folder/.escuela-key');
  await Promise.all([check(key), check(key)]);
  const [row, ...others] = await kept();
  expect(others).toEqual([]);
  expect(row).not.toContain(key.toString('hex'));
  await expect(check(key)).resolves.toBeUndefined();
  const foreign = check(Buffer.alloc(32, 6));
  await expect(foreign).rejects.toThrow(CannotStart);
  await expect(foreign).rejects.toThrow(/^ESCUELA_KEY names \/a\/folder\/\.escuela-key, [^\n]+$/);
  expect(await kept()).toEqual([row]);
});
