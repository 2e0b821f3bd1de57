import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkKey, checks, examine, Jobs, readKey, type Patient } from '#libs/platform/server';
import { allChecks } from '../../apps/server/doctor.ts';
import { judgeOrigins } from '../../libs/platform/server/doctor/check-answers.ts';
import { judgeBackup, judgeRoom } from '../../libs/platform/server/doctor/check-disk.ts';
import { judgeNode, judgePostgres } from '../../libs/platform/server/doctor/check-versions.ts';
import { aScene as sceneOf, finding, state } from '../support/doctors-scene.ts';
import { testKey } from '../support/filled-database.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';
import { until } from '../support/until.ts';

let school: TestSchool;
const aScene = (...more: [] | [Partial<Patient>]) => sceneOf(school, ...more);
beforeAll(async () => {
  school = await aSchool({ isWorker: true });
  await checkKey(school.database.address, testKey, 'key');
}, patience);
afterAll(() => school?.close());

test('each finding is one sentence or some, ends with a full stop, and names are told once', async () => {
  const findings = await examine(allChecks, aScene().patient);
  expect(findings.map(({ name }) => name)).toEqual([
    ...['key file', 'key and database', 'list of the erased', 'data folder', 'disk', 'backup', 'Node', 'PostgreSQL', 'migrations'],
    ...['background work', 'address', 'answers', 'content', 'images'],
  ]);
  for (const { say } of findings) expect(say).toMatch(/^[^\n]+\.$/);
});

test('the key file: there, for this account alone, and reminded of', async () => {
  const { patient, keyFile } = aScene();
  expect(await finding('key file', patient)).toMatchObject({ state: 'good', say: expect.stringContaining('whether you have a copy') });
  chmodSync(keyFile, 0o644);
  expect(await finding('key file', patient)).toMatchObject({
    state: 'bad',
    say: expect.stringMatching(/other people of this machine.*chmod 600/),
  });
  rmSync(keyFile);
  expect(await finding('key file', patient)).toMatchObject({
    state: 'bad',
    say: expect.stringContaining('put the key file of this school back'),
  });
  expect(await state('key and database', patient)).toBe('bad');
});

test('the key of the database', async () => {
  const { patient, keyFile } = aScene();
  expect(await state('key and database', patient)).toBe('good');
  rmSync(keyFile);
  readKey(keyFile);
  expect(await finding('key and database', patient)).toMatchObject({
    state: 'bad',
    say: expect.stringContaining('not the key with which'),
  });
});

test('the list of the erased: missing while the database has one, or readable by others', async () => {
  const { patient, keyFile } = aScene();
  expect(await state('list of the erased', patient)).toBe('good');
  await school.rows.query(`insert into erasures values (sha256('x'), '2026-11-01')`);
  expect(await finding('list of the erased', patient)).toMatchObject({
    state: 'care',
    say: expect.stringContaining('key.erased is missing'),
  });
  writeFileSync(`${keyFile}.erased`, '', { mode: 0o600 });
  expect(await state('list of the erased', patient)).toBe('good');
  chmodSync(`${keyFile}.erased`, 0o640);
  expect(await finding('list of the erased', patient)).toMatchObject({ state: 'bad', say: expect.stringContaining('chmod 600') });
  await school.rows.query('delete from erasures');
});

test('the data folder is closed to others', async () => {
  const { patient, dataFolder } = aScene();
  expect(await state('data folder', patient)).toBe('good');
  chmodSync(dataFolder, 0o755);
  expect(await finding('data folder', patient)).toMatchObject({ state: 'bad', say: expect.stringContaining('chmod 700') });
  rmSync(dataFolder, { recursive: true });
  expect(await state('data folder', patient)).toBe('care');
  expect((await finding('disk', patient)).say).toMatch(/ of .* are free \(\d+ %\)/);
});

test.each([
  [{ free: 50e9, total: 100e9 }, 'good'],
  [{ free: 9e9, total: 100e9 }, 'care'],
  [{ free: 0.9e9, total: 2e9 }, 'care'],
  [{ free: 0.09e9, total: 0.1e9 }, 'bad'],
])('a disk with %j is %s', (room, expected) => {
  expect(judgeRoom(room)[0]).toBe(expected);
});

test('the backup: known, old or none', async () => {
  const { patient, dataFolder } = aScene();
  expect(await finding('backup', patient)).toMatchObject({ state: 'good', say: expect.stringContaining(firstDay) });
  rmSync(join(dataFolder, 'last-backup'));
  expect(await finding('backup', patient)).toMatchObject({
    state: 'care',
    say: expect.stringMatching(/npm run backup -- FILE.*BACKUP_RECIPIENT/),
  });
  expect(judgeBackup('2026-11-15', '2026-11-22')[0]).toBe('good');
  expect(judgeBackup('2026-11-14', '2026-11-22')).toEqual(['care', expect.stringContaining('8 days old')]);
});

test('Node and PostgreSQL are new enough and keep what they are given', async () => {
  expect([judgeNode('24.1.0')[0], judgeNode('22.22.0')[0], judgeNode('22.21.9')[0]]).toEqual(['good', 'good', 'bad']);
  expect(await state('Node', aScene().patient)).toBe('good');
  const facts = { version: 180_004, encoding: 'UTF8', fsync: 'on', writes: 'on', checksums: 'on' };
  const judged = [{}, { version: 140_010 }, { encoding: 'LATIN1' }, { fsync: 'off' }, { writes: 'off' }, { checksums: 'off' }];
  expect(judged.map((more) => judgePostgres({ ...facts, ...more })[0])).toEqual(['good', 'bad', 'bad', 'bad', 'bad', 'care']);
  expect((await finding('PostgreSQL', aScene().patient)).say).toMatch(/^PostgreSQL \d\d/);
});

test('migrations: all made, some to make, or a newer school was here', async () => {
  const { patient } = aScene();
  expect(await state('migrations', patient)).toBe('good');
  expect(await finding('migrations', { ...patient, migrations: [...patient.migrations, 'Later1'] })).toMatchObject({
    state: 'care',
    say: expect.stringContaining('npm start'),
  });
  expect(await finding('migrations', { ...patient, migrations: patient.migrations.slice(1) })).toMatchObject({
    state: 'bad',
    say: expect.stringContaining('update the school'),
  });
});

test('content: taken in or not', async () => {
  expect(await state('content', aScene().patient)).toBe('good');
  await school.rows.query('begin; delete from content_units');
  expect(await state('content', aScene().patient)).toBe('bad');
  await school.rows.query('rollback');
});

test(
  'background work: not begun, planned and well, failed, left lying, or not planned',
  async () => {
    const own = await aSchool({ isWorker: true });
    const { patient } = aScene({ database: own.rows });
    const id = await own.nest.get(Jobs).runSoon('purge-expired');
    await until(async () => (await own.rows.query(`select from pgboss.job where id = $1 and state = 'completed'`, [id])).rowCount === 1);
    expect(await finding('background work', patient)).toMatchObject({ state: 'good', say: expect.stringContaining('purge-expired') });
    await own.rows.query(`begin; update pgboss.job set state = 'failed' where id = '${id}'`);
    expect(await finding('background work', patient)).toMatchObject({
      state: 'bad',
      say: expect.stringContaining('The last run failed of: purge'),
    });
    await own.rows.query(
      `rollback; begin; update pgboss.job set state = 'created', start_after = now() - interval '25 hours' where id = '${id}'`,
    );
    expect(await finding('background work', patient)).toMatchObject({ state: 'bad', say: expect.stringContaining('npm run worker') });
    await own.rows.query('rollback; begin; delete from pgboss.schedule');
    expect(await finding('background work', patient)).toMatchObject({
      state: 'bad',
      say: expect.stringContaining('No background work is planned'),
    });
    await own.rows.query('rollback; begin; drop schema pgboss cascade');
    expect(await state('background work', patient)).toBe('care');
    await own.rows.query('rollback');
    await own.close();
  },
  patience,
);

test.each<[host: string, origins: string[], state: string]>([
  ['127.0.0.1', [], 'good'],
  ['127.0.0.1', ['https://school.example', 'http://abc.onion'], 'good'],
  ['0.0.0.0', ['https://school.example'], 'good'],
  ['0.0.0.0', [], 'bad'],
  ['192.168.1.5', [], 'bad'],
  ['127.0.0.1', ['https://school.example', 'http://school.example'], 'bad'],
])('listening on %s for %j is %s', (host, origins, expected) => {
  expect(judgeOrigins({ host, origins })[0]).toBe(expected);
});

test('without a database everything that needs it says why, and the rest is looked at', async () => {
  const { patient, dataFolder } = aScene({ database: ['care', 'There is no database yet.'] });
  const before = readdirSync(dataFolder);
  const findings = await examine(allChecks, patient);
  expect(findings.filter(({ say }) => say === 'There is no database yet.')).toHaveLength(7);
  expect(readdirSync(dataFolder)).toEqual(before);
});

test('a database that is not migrated yet, and one that fails, are findings and not failures', async () => {
  await school.rows.query('begin; drop table erasures');
  expect(await examine(checks.slice(2, 3), aScene().patient)).toEqual([expect.objectContaining({ name: 'database', state: 'care' })]);
  await school.rows.query('rollback');
  const database = { query: () => Promise.reject(new TypeError('somebody')) } as unknown as Patient['database'];
  const [found] = await examine(checks.slice(2, 3), aScene({ database }).patient);
  expect(found).toMatchObject({ state: 'bad', say: expect.stringContaining('(TypeError)') });
});
