import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { aFolder, checksums } from '../support/archived-school.ts';
import { aFilledDatabase } from '../support/filled-database.ts';
import { anOperator, type Ending } from '../support/operator.ts';

// A limit for a test that hangs, far from what it takes on a busy machine.
jest.setTimeout(240_000);

/** The states that the doctor told, by name. */
function statesIn({ said }: Ending): Record<string, string> {
  return Object.fromEntries([...said.matchAll(/^(good|care|BAD) +([\w ]+): /gm)].map(([, state, name]) => [name!, state!]));
}

test('where no school is yet the doctor says how to begin, and makes nothing', async () => {
  const folder = aFolder();
  const found = await anOperator({ ESCUELA_KEY: join(folder, 'key'), ESCUELA_DATA: join(folder, 'data') }).run('doctor');
  expect([found.code, found.complaint, readdirSync(folder)]).toEqual([0, '', []]);
  expect(statesIn(found)).toMatchObject({ 'key file': 'care', 'data folder': 'care', content: 'care', migrations: 'care', Node: 'good' });
  expect(found.said).toMatch(/^care +migrations: There is no database yet: npm start makes one\.$/m);
  expect(found.said).not.toContain('\u001b');
  expect(found.said).toMatch(/^care +key file: .*Before you restore a backup, put the key file of that school there\.$/m);
});

test('a school that runs is well; at rest it is looked at too; and what is wrong ends in exit code 1', async () => {
  const folder = aFolder();
  const data = join(folder, 'data');
  const operator = anOperator({ ESCUELA_KEY: join(folder, 'key'), ESCUELA_DATA: data });
  const school = await operator.start();
  const alive = await operator.run('doctor', '--at', `http://127.0.0.1:${school.port}`);
  expect([alive.code, alive.complaint]).toEqual([0, '']);
  const wrong = Object.entries(statesIn(alive)).filter(([, state]) => state !== 'good');
  // How much room the disk of this machine has is not for this test to say.
  expect(wrong.filter(([name]) => name !== 'disk')).toEqual([['backup', 'care']]);
  expect(alive.said).toMatch(/^good +PostgreSQL: PostgreSQL 18, UTF8, saves before it answers, and checks what it reads\.$/m);
  expect(alive.said).toMatch(/^\d+ good, \d+ to take care of, 0 bad$/m);
  await school.stop();
  const resting = await operator.run('doctor', '--at', `http://127.0.0.1:${school.port}`);
  expect(resting.code).toBe(0);
  expect(statesIn(resting)).toMatchObject({ answers: 'care', PostgreSQL: 'good', content: 'good', 'background work': 'good' });
  chmodSync(join(folder, 'key'), 0o644);
  const spoilt = await operator.run('doctor', '--at', `http://127.0.0.1:${school.port}`);
  expect([spoilt.code, statesIn(spoilt)['key file']]).toEqual([1, 'BAD']);
  expect((await operator.run('doctor', 'please')).complaint).toBe('The doctor takes only an address: write npm run doctor -- --at URL.');
});

test("an operator's own database is looked at and stays as it is; one that is gone is a finding", async () => {
  const [folder, database] = [aFolder(), await aFilledDatabase()];
  const operator = anOperator({ ESCUELA_KEY: join(folder, 'key'), ESCUELA_DATA: join(folder, 'data'), DATABASE_URL: database.url });
  const before = await checksums(database);
  expect(statesIn(await operator.run('doctor'))).toMatchObject({ migrations: 'good', content: 'good', 'background work': 'care' });
  expect(await checksums(database)).toEqual(before);
  await database.drop();
  const gone = await operator.run('doctor');
  expect(gone.said).toMatch(/^BAD +migrations: The database of DATABASE_URL: it has no database of that name: create it\.$/m);
  expect([gone.code, readdirSync(folder)]).toEqual([1, []]);
});
