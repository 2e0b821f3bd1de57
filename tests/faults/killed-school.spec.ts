import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { makePrivateFolder, type SocketAddress } from '../../libs/platform/server/database/index.ts';
import { aDatabaseProcess, anEmptyFolder, askDatabase, endAll, type Circumstances, without } from '../support/running-database.ts';

// A limit for a test that hangs, far from what it takes on a busy machine.
jest.setTimeout(120_000);

const rows = (count: number) => [{ count }];
const countNotes = 'select count(*)::int as count from notes';

/** A data folder with one saved row, whose holder was killed with no time to say goodbye. */
async function aKilledSchool(circumstances: Circumstances = {}): Promise<{ folder: string; address: SocketAddress }> {
  const folder = anEmptyFolder();
  const school = aDatabaseProcess('server', folder, circumstances);
  const address = await school.ready();
  await askDatabase(address, `create table notes (note text); insert into notes values ('saved')`);
  school.signal('SIGKILL');
  await school.ended;
  return { folder, address };
}

const pidFile = (folder: string) => join(folder, 'database', 'pg', 'postmaster.pid');
const serverOf = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]);

test('what was saved is there after the school was killed', async () => {
  const school = aDatabaseProcess('server', (await aKilledSchool()).folder);
  expect(await askDatabase(await school.ready(), countNotes)).toEqual(rows(1));
  await endAll([school]);
});

test('a database server that outlived its school is ended by the next start', async () => {
  const { folder, address } = await aKilledSchool(without('setpriv'));
  const orphan = serverOf(folder);
  expect(await askDatabase(address, countNotes)).toEqual(rows(1));
  const school = aDatabaseProcess('server', folder);
  expect(await askDatabase(await school.ready(), countNotes)).toEqual(rows(1));
  expect(serverOf(folder)).not.toBe(orphan);
  await endAll([school]);
});

test('a process number that another program has by now does not stop the school, nor is that program ended', async () => {
  const folder = anEmptyFolder();
  const first = aDatabaseProcess('server', folder);
  await first.ready();
  await endAll([first]);
  writeFileSync(pidFile(folder), [process.pid, join(folder, 'database', 'pg'), 0, 5432, '', '', '', 'ready', ''].join('\n'));
  const second = aDatabaseProcess('server', folder);
  await second.ready();
  expect(serverOf(folder)).not.toBe(process.pid);
  await endAll([second]);
});

test('a first start that was interrupted is done again', async () => {
  const folder = anEmptyFolder();
  const database = join(folder, 'database');
  makePrivateFolder(folder);
  mkdirSync(database, { mode: 0o700 });
  const watcher = watch(database);
  const first = aDatabaseProcess('server', folder);
  await once(watcher, 'change');
  first.signal('SIGKILL');
  watcher.close();
  await first.ended;
  expect(existsSync(join(database, 'pg'))).toBe(false);
  const second = aDatabaseProcess('server', folder);
  await second.ready();
  expect(readdirSync(database).filter((name) => name.startsWith('pg.new'))).toEqual([]);
  await endAll([second]);
});
