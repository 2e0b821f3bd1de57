import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client as Rows } from 'pg';
import { databaseUrl } from '#libs/platform/server';
import { aDatabase } from '../support/database.ts';
import { aFilledDatabase, nameOf, prepared } from '../support/filled-database.ts';
import { overhear } from '../support/overheard.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';
import { until } from '../support/until.ts';

let server: Rows;
let name: string;
let school: TestSchool;
beforeAll(async () => {
  server = new Rows({ connectionString: databaseUrl(prepared().address) });
  await server.connect();
  const database = await aFilledDatabase();
  name = nameOf(database);
  school = await aSchool({ database, pages: [(_, response) => void response.type('text').send('page')] });
}, patience);
afterAll(async () => {
  await school?.close();
  await school?.database.drop();
  await server?.end();
});

/** Cuts every connection to the school's database and lets none in until the work is done. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  await server.query(`alter database ${name} with allow_connections false`);
  try {
    await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()', [name]);
    await work();
  } finally {
    await server.query(`alter database ${name} with allow_connections true`);
  }
}

const get = (path: string) => school.visitor().get(path);

test('a school that works says so', async () => {
  expect(await get('/healthz')).toMatchObject({ status: 200, body: 'alive\n' });
  expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ready\n' });
});

test(
  'while the database is gone the school lives, says why it cannot serve, and serves again by itself when it is back',
  async () => {
    const learner = school.visitor({ cookies: new Map([['vuelo', 'x'.repeat(43)]]) });
    await overhear(async () => {
      await withoutDatabase(async () => {
        await until(async () => (await get('/readyz')).status === 503);
        expect(await get('/readyz')).toMatchObject({
          status: 503,
          body: 'The database does not answer\n',
          headers: { 'retry-after': '2' },
        });
        expect((await get('/healthz')).status).toBe(200);
        expect((await get('/es')).status).toBe(200);
        expect(await learner.get('/es')).toMatchObject({
          status: 503,
          headers: { 'retry-after': '2' },
          body: expect.stringMatching(/\([0-9a-f]{8}\)/),
        });
        const { errors } = await school.ask('{ courses { slug } }');
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
      });
      await until(async () => (await get('/readyz')).status === 200);
    });
    expect((await school.ask('{ courses { slug } }')).errors).toBeUndefined();
  },
  patience,
);

test(
  'a school without content is not ready, and says why',
  async () => {
    const database = await aDatabase();
    const empty = await aSchool({ database });
    try {
      expect(await empty.visitor().get('/readyz')).toMatchObject({ status: 503, body: 'The content is not imported yet\n' });
      expect((await empty.visitor().get('/healthz')).status).toBe(200);
    } finally {
      await empty.close();
      await database.drop();
    }
  },
  patience,
);

test('health is told under any name and without a word about the inside', async () => {
  const { status, body } = await school.visitor({ host: 'otra.example' }).get('/healthz');
  expect([status, body]).toEqual([200, 'alive\n']);
});
