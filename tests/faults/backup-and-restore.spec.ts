import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { OutsideKey } from '#libs/platform/server';
import { addMedia, aFolder, aBareDatabase, ask, checksums } from '../support/archived-school.ts';
import type { Client } from '../support/client.ts';
import { aFilledDatabase, aTaughtDatabase, testKey } from '../support/filled-database.ts';
import { anOperator } from '../support/operator.ts';
import { erase, pathOf, record, recover } from '../support/path-asks.ts';

// A limit for a test that hangs, far from what it takes on a busy machine.
jest.setTimeout(240_000);

let [recipient, identity]: [string, string] = ['', ''];
beforeAll(async () => {
  identity = join(aFolder(), 'identity');
  const { code, said } = await anOperator({}).run('backup', '--new-key', identity);
  recipient = /^BACKUP_RECIPIENT=(age1\w+)$/m.exec(said)?.[1] ?? '';
  expect([code, recipient.length, statSync(identity).mode & 0o777]).toEqual([0, 62, 0o600]);
});

async function begun(client: Client): Promise<readonly string[]> {
  const point = { source: 'que-cuidamos', point: 'matriz-de-riesgo', kind: 'MARKED' };
  return (await record(client, [{ ...point, id: randomUUID() }])).recoveryWords ?? [];
}

test('a school with its own database: backed up while it runs, restored elsewhere, and who erased herself since stays erased', async () => {
  const [home, elsewhere, backups] = [aFolder(), aFolder(), aFolder()];
  const keyFile = join(home, 'key');
  const settings = { ESCUELA_KEY: keyFile, BACKUP_RECIPIENT: recipient, BACKUP_IDENTITY: identity };
  const dataFolder = join(home, 'data');
  const operator = anOperator({ ...settings, ESCUELA_DATA: dataFolder });
  const first = await operator.start();
  const [gone, stays] = [first.visitor(), first.visitor()];
  const [lostWords, words] = [await begun(gone), await begun(stays)];
  addMedia(dataFolder, { 'ab/photo': 'a photo' });
  const file = join(backups, 'school.age');
  const backup = await operator.run('backup', file);
  expect([backup.code, backup.complaint]).toEqual([0, '']);
  expect(backup.said).toMatch(/^learners: 2 rows, [^]*^media: 1 files, 7 bytes$[^]*encrypted\. Keep it away from this machine/m);
  expect([readdirSync(backups), statSync(file).mode & 0o777]).toEqual([['school.age'], 0o600]);
  expect(readFileSync(join(dataFolder, 'last-backup'), 'utf8')).toMatch(/^\d{4}-\d\d-\d\d\n$/);
  expect(await erase(gone)).toMatchObject({ isErased: true });
  expect(readFileSync(`${keyFile}.erased`, 'utf8')).toMatch(/^[\w-]{43}\n$/);
  await first.stop();

  const other = anOperator({ ...settings, ESCUELA_DATA: join(elsewhere, 'data') });
  const restored = await other.run('restore', file);
  expect([restored.code, restored.complaint]).toEqual([0, '']);
  expect(restored.said).toMatch(/^learners: 2 rows, [^]*^Erased again: 1\. Restored\. Start the school with npm start/m);
  expect(readFileSync(join(elsewhere, 'data', 'media', 'ab', 'photo'), 'utf8')).toBe('a photo');
  expect((await other.run('restore', file)).complaint).toMatch(
    /^The database is not empty, and a backup is never mixed with what is there: name [^\n]+\.$/,
  );
  const second = await other.start();
  const back = second.visitor();
  expect((await recover(back, words.join(' '))).isRecovered).toBe(true);
  expect(await pathOf(back)).toBe(await pathOf(second.visitor(stays.cookies)));
  expect((await recover(second.visitor(), lostWords.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
  expect(await pathOf(second.visitor(gone.cookies))).toBeNull();
  await second.stop();
});

/** A school on a database of the operator's, with a learner who is on the list of the erased and there all the same. */
async function withAnErasedLearner() {
  const [folder, source, target] = [aFolder(), await aFilledDatabase(), await aBareDatabase()];
  const id = randomUUID();
  const fingerprint = new OutsideKey(testKey).fingerprint('erased-learner', id);
  for (const each of [id, randomUUID()]) await ask(source, `insert into learners values ('${each}', sha256('${each}'), '2999-01-01')`);
  const keyFile = join(folder, 'key');
  writeFileSync(keyFile, `${testKey.toString('base64')}\n`, { mode: 0o600 });
  const settings = { ESCUELA_KEY: keyFile, ESCUELA_DATA: join(folder, 'data'), BACKUP_RECIPIENT: recipient, BACKUP_IDENTITY: identity };
  const file = join(folder, 'school.age');
  addMedia(join(folder, 'data'), { 'ab/photo': 'a photo' });
  const backUp = async () =>
    expect(await anOperator({ ...settings, DATABASE_URL: source.url }).run('backup', file)).toMatchObject({ code: 0 });
  // As on another machine, where nothing of the school is yet but its key.
  const elsewhere = { ...settings, ESCUELA_DATA: join(folder, 'not', 'there', 'yet') };
  const restore = async () => (await anOperator({ ...elsewhere, DATABASE_URL: target.url }).run('restore', file)).said;
  const drop = () => Promise.all([source.drop(), target.drop()]);
  return { source, target, id, fingerprint, keyFile, backUp, restore, drop };
}

test("an operator's own database: every table comes back the same, and nobody is erased who did not ask", async () => {
  const { source, target, keyFile, backUp, restore, drop } = await withAnErasedLearner();
  await backUp();
  expect(await restore()).toMatch(/Erased again: 0\./);
  expect(await checksums(target)).toEqual(await checksums(source));
  expect(readFileSync(join(keyFile, '../not/there/yet/media/ab/photo'), 'utf8')).toBe('a photo');
  await drop();
});

test.each(['file', 'table'] as const)('who is listed in the %s alone is erased again, and listed in both afterwards', async (where) => {
  const { source, target, id, fingerprint, keyFile, backUp, restore, drop } = await withAnErasedLearner();
  if (where === 'table') await ask(source, `insert into erasures values ('\\x${fingerprint.toString('hex')}', '2026-11-01')`);
  await backUp();
  if (where === 'file') writeFileSync(`${keyFile}.erased`, `${fingerprint.toString('base64url')}\n`, { mode: 0o600 });
  expect(await restore()).toMatch(/^learners: 2 rows[^]*Erased again: 1\./m);
  expect(await ask(target, 'select count(*)::int as count from learners')).toEqual([{ count: 1 }]);
  expect(await ask(target, `select from learners where id = '${id}'`)).toEqual([]);
  expect(await ask(target, `select encode(fingerprint, 'hex') as hex from erasures`)).toEqual([{ hex: fingerprint.toString('hex') }]);
  expect(readFileSync(`${keyFile}.erased`, 'utf8')).toBe(`${fingerprint.toString('base64url')}\n`);
  await drop();
});

test('what an operator forgot is told in a sentence that says what to write, and nothing is made', async () => {
  const folder = aFolder();
  const settings = { ESCUELA_KEY: join(folder, 'key'), ESCUELA_DATA: join(folder, 'data') };
  const refusal = async (words: readonly string[], more: Record<string, string> = {}) => {
    const { code, said, complaint } = await anOperator({ ...settings, ...more }).run(...words);
    expect([code, said, readdirSync(folder)]).toEqual([1, '', []]);
    return complaint;
  };
  const file = join(folder, 'file.age');
  const both = { BACKUP_RECIPIENT: recipient, BACKUP_IDENTITY: identity };
  expect(await refusal(['backup'], both)).toBe('No file is named: write npm run backup -- FILE.');
  expect(await refusal(['restore'], both)).toBe('No file is named: write npm run restore -- FILE.');
  expect(await refusal(['backup', '--new-key'])).toBe('No file is named: write npm run backup -- --new-key FILE.');
  expect(await refusal(['backup', file])).toMatch(
    /^BACKUP_RECIPIENT does not say .*: make a pair with npm run backup -- --new-key FILE, and write/,
  );
  expect(await refusal(['backup', file], both)).toMatch(/^ESCUELA_KEY names .*, which is not there: put the key file of this school back/);
  expect(await refusal(['restore', file], both)).toMatch(/^ESCUELA_KEY names .*, which is not there/);
  expect(await refusal(['dance'])).toMatch(/^There is no command "dance" here; there are: import, backup, restore/);
  const before = readFileSync(identity, 'utf8');
  expect(await refusal(['backup', '--new-key', identity])).toMatch(/is there already, and may open backups of yours: name another file\.$/);
  expect(readFileSync(identity, 'utf8')).toBe(before);
});

test('a lost key is told before anybody is let in, makes way for its copy, and with the copy everything is as before', async () => {
  const folder = aFolder();
  const [keyFile, copy] = [join(folder, 'key'), join(folder, 'copy-of-the-key')];
  const database = await aTaughtDatabase();
  writeFileSync(keyFile, `${testKey.toString('base64')}\n`, { mode: 0o600 });
  const operator = anOperator({ ESCUELA_KEY: keyFile, ESCUELA_DATA: join(folder, 'data'), DATABASE_URL: database.url });
  const school = await operator.start();
  const words = await begun(school.visitor());
  await school.stop();
  copyFileSync(keyFile, copy);
  rmSync(keyFile);
  await expect(operator.start()).rejects.toThrow(
    /was missing, and this database began with that key: .*put your copy of the old one there/,
  );
  expect(existsSync(keyFile)).toBe(false);
  renameSync(copy, keyFile);
  const again = await operator.start();
  expect((await recover(again.visitor(), words.join(' '))).isRecovered).toBe(true);
  await again.stop();
  await database.drop();
});
