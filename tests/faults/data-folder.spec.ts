import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { startPostgres } from '../../libs/platform/server/database/index.ts';
import { aDatabaseProcess, anEmptyFolder, askDatabase, endAll, type Circumstances, without } from '../support/running-database.ts';

// A limit for a test that hangs, far from what it takes on a busy machine.
jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;

/** Root may do everything everywhere, unless it gives those two rights away. */
const obeyingModes = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search'];
const obedient: Circumstances = isRoot ? { prefix: obeyingModes } : {};

async function refusal(folder: string, circumstances: Circumstances = {}): Promise<string> {
  const { code, complaint } = await aDatabaseProcess('server', folder, circumstances).ended;
  expect(code).toBe(1);
  expect(complaint.split('\n')).toHaveLength(1);
  return complaint;
}

async function aUsedFolder(): Promise<string> {
  const folder = anEmptyFolder();
  const school = aDatabaseProcess('server', folder);
  await school.ready();
  await endAll([school]);
  return folder;
}

test('a data folder that this account may not enter is named, with the way out', async () => {
  const folder = anEmptyFolder();
  mkdirSync(folder);
  chmodSync(folder, 0o000);
  if (isRoot) chownSync(folder, 65_534, 65_534);
  expect(await refusal(folder, obedient)).toMatch(
    /^The data folder .* cannot be used, because this account may not read and write there \(EACCES\): .* ESCUELA_DATA/,
  );
  chmodSync(folder, 0o700);
});

test('a file in the place of the data folder is named', async () => {
  const folder = anEmptyFolder();
  writeFileSync(folder, '');
  expect(await refusal(folder)).toMatch(/^The data folder .* cannot be used, because there is a file of that name \(EEXIST\)/);
  expect(await refusal(join(folder, 'below'))).toMatch(
    /because a part of its path is a file \(ENOTDIR\)|because there is a file of that name/,
  );
});

test('a database of another PostgreSQL is not touched', async () => {
  const folder = await aUsedFolder();
  writeFileSync(join(folder, 'database', 'pg', 'PG_VERSION'), '14\n');
  expect(await refusal(folder)).toMatch(/was made by PostgreSQL 14, and PostgreSQL \d+ came with this version of the school: /);
});

test('a database whose files are gone in part is not replaced by an empty one', async () => {
  const folder = await aUsedFolder();
  rmSync(join(folder, 'database', 'pg', 'PG_VERSION'));
  expect(await refusal(folder)).toMatch(/is there but holds no database .*: put its files back, or move it away/);
  expect(existsSync(join(folder, 'database', 'pg', 'base'))).toBe(true);
});

test('a refused start leaves the folder free for the next one of the same process', async () => {
  const folder = await aUsedFolder();
  const version = join(folder, 'database', 'pg', 'PG_VERSION');
  const right = readFileSync(version);
  writeFileSync(version, '14\n');
  await expect(startPostgres(folder)).rejects.toThrow(/was made by PostgreSQL 14/);
  writeFileSync(version, right);
  const database = await startPostgres(folder);
  await database.stop();
});

test('a data folder with a path too long for a socket works, is joined, and leaves nothing among the temporary files', async () => {
  const folder = join(anEmptyFolder(), 'a-long-name'.repeat(12), 'datos');
  mkdirSync(dirname(folder), { recursive: true });
  const school = aDatabaseProcess('server', folder);
  const address = await school.ready();
  expect(address.host.startsWith(folder)).toBe(false);
  expect(JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8'))).toEqual(address);
  expect((await aDatabaseProcess('server', folder).ended).complaint).toMatch(/already runs/);
  const command = aDatabaseProcess('command', folder);
  expect(await askDatabase(await command.ready(), 'select 1 as one')).toEqual([{ one: 1 }]);
  await endAll([command, school]);
  expect(existsSync(address.host)).toBe(false);
});

test('the socket of a killed school with a long path is cleared away by the next start', async () => {
  const folder = join(anEmptyFolder(), 'a-long-name'.repeat(12), 'datos');
  const killed = aDatabaseProcess('server', folder);
  const { host } = await killed.ready();
  killed.signal('SIGKILL');
  await killed.ended;
  const school = aDatabaseProcess('server', folder);
  await school.ready();
  expect(existsSync(host)).toBe(false);
  await endAll([school]);
});

/** As below /root: nobody but root may pass. */
function aHiddenFolder(): string {
  const folder = anEmptyFolder();
  chmodSync(dirname(folder), 0o700);
  return folder;
}

/** What only root can meet: an ordinary account can neither take on another one nor give files away. CI is root, so nothing is left out there. */
function asRoot(name: string, run: () => Promise<void>): void {
  if (isRoot) test(name, run);
  else test.skip(`${name} (this account is not root: run the tests as root to see it)`, run);
}

asRoot('root may keep the data below a folder that nobody else may enter, also where user namespaces are switched off', async () => {
  const folder = aHiddenFolder();
  for (const circumstances of [{}, without('unshare'), {}]) {
    const school = aDatabaseProcess('server', folder, circumstances);
    const address = await school.ready();
    await askDatabase(address, 'create table if not exists notes (note text)');
    expect(await askDatabase(address, `insert into notes values ('') returning 1 as one`)).toEqual([{ one: 1 }]);
    await endAll([school]);
  }
});

asRoot('root is told the ways out where no other account can be taken on', async () => {
  const sentence = await refusal(aHiddenFolder(), without('unshare', 'setpriv'));
  expect(sentence).toMatch(
    /^PostgreSQL does not run as root, and no other account may enter .*: move the checkout .*, start the school as an ordinary user, or set DATABASE_URL\.$/,
  );
});

asRoot('what an ordinary user keeps stays hers when root starts the school', async () => {
  const folder = await aUsedFolder();
  const database = join(folder, 'database');
  // The group is that of the folders above, through which she would pass by their modes at home.
  expect(spawnSync('chown', ['-R', '4321:65534', database]).status).toBe(0);
  const school = aDatabaseProcess('server', folder);
  await school.ready();
  await endAll([school]);
  expect(statSync(database).uid).toBe(4321);
});
