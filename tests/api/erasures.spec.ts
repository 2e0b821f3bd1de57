import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database, Erasures, readErasedFile } from '#libs/platform/server';
import { aCopyOf, aFilledDatabase, nameOf } from '../support/filled-database.ts';
import { overhear } from '../support/overheard.ts';
import { erase, pathOf, recover } from '../support/path-asks.ts';
import { aPerson, change, goodPassphrase, hold, signIn } from '../support/people.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let erasedFile: string;
beforeAll(async () => {
  erasedFile = join(mkdtempSync(join(tmpdir(), 'erased-')), 'key.erased');
  school = await aSchool({ erasedFile });
}, patience);
afterAll(() => school?.close());

async function table(of: TestSchool): Promise<string[]> {
  const { rows } = await of.rows.query<{ fingerprint: Buffer; day: string }>('select fingerprint, day::text from erasures');
  return rows.map(({ fingerprint, day }) => `${fingerprint.toString('base64url')} ${day}`);
}

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

test('an erased path leaves one fingerprint and its month, in the table and in a file that nobody else may read', async () => {
  const learner = await school.learner();
  const before = await table(school);
  expect(await erase(learner)).toMatchObject({ isErased: true });
  const [added, ...others] = (await table(school)).filter((row) => !before.includes(row));
  expect([others, added]).toEqual([[], expect.stringMatching(/^[\w-]{43} 2026-11-01$/)]);
  expect(lines(erasedFile)).toContain(added!.slice(0, 43));
  expect(readFileSync(erasedFile, 'utf8')).not.toContain(learner.id);
  expect(statSync(erasedFile).mode & 0o777).toBe(0o600);
});

test('what was refused or rolled back is on no list', async () => {
  const [learner, before] = [await school.learner(), [await table(school), existsSync(erasedFile) ? lines(erasedFile) : []]];
  expect(await erase(learner, false)).toMatchObject({ isErased: false });
  const [database, erasures] = [school.nest.get(Database), school.nest.get(Erasures)];
  const failing = database.inTransaction(async () => {
    await erasures.note('learner', learner.id);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect([await table(school), existsSync(erasedFile) ? lines(erasedFile) : []]).toEqual(before);
});

test('a path that was joined to another is on the list too: its words must not come back', async () => {
  const [mine, here] = [await school.learner(), await school.learner()];
  const count = (await table(school)).length;
  expect((await recover(here, mine.words.join(' '), true)).isRecovered).toBe(true);
  expect(await table(school)).toHaveLength(count + 1);
});

test(
  'a file that cannot be written keeps nobody from erasing, and the warning names nobody',
  async () => {
    const own = await aSchool({ erasedFile: join(tmpdir(), 'no', 'such', 'folder', 'key.erased') });
    try {
      const learner = await own.learner();
      const said = await overhear(async () => expect(await erase(learner)).toMatchObject({ isErased: true }));
      const [row = ''] = await table(own);
      expect(said).toMatch(/WARN.*key\.erased cannot be read or written/);
      expect(said).not.toContain(learner.id);
      expect(said).not.toContain(row.slice(0, 43));
      expect(await pathOf(learner)).toBeNull();
    } finally {
      await own.close();
    }
  },
  patience,
);

/** An old copy of the database of a school with two learners, one of whom erases herself afterwards. */
async function anOldCopy(erasedFile: string) {
  const database = await aFilledDatabase();
  const before = await aSchool({ database, erasedFile });
  const [gone, stays] = [await before.learner(), await before.learner()];
  await before.close();
  const copy = await aCopyOf(nameOf(database));
  const after = await aSchool({ database, erasedFile });
  await erase(after.visitor({ cookies: gone.cookies }));
  const list = (await table(after)).map((row) => row.slice(0, 43));
  await after.close();
  await database.drop();
  return { copy, gone, stays, list };
}

test(
  'an old copy that was put back by hand is cleared of who erased herself, before the school opens',
  async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'erased-')), 'key.erased');
    const { copy, gone, stays, list } = await anOldCopy(file);
    const back = await aSchool({ database: copy, erasedFile: file });
    try {
      expect((await recover(back.visitor(), gone.words.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
      expect((await recover(back.visitor(), stays.words.join(' '))).isRecovered).toBe(true);
      expect((await table(back)).map((row) => row.slice(0, 43))).toEqual(list);
      expect(await back.nest.get(Erasures).settle()).toBe(0);
      expect(await back.nest.get(Erasures).replay(await readErasedFile(file))).toBe(0);
      expect(await table(back)).toHaveLength(1);
    } finally {
      await back.close();
      await copy.drop();
    }
  },
  patience,
);

test(
  'without its file the school has only its table, and writes the file anew from it, past a torn line',
  async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'erased-')), 'key.erased');
    const own = await aSchool({ erasedFile: file });
    await erase(await own.learner());
    const [line = ''] = lines(file);
    for (const left of [null, 'torn']) {
      rmSync(file);
      if (left) appendFileSync(file, left);
      await own.nest.get(Erasures).settle();
      expect(lines(file)).toEqual(left ? [left, line] : [line]);
      expect((await readErasedFile(file)).map((each) => each.toString('base64url'))).toEqual([line]);
    }
    await own.nest.get(Erasures).settle();
    expect(lines(file)).toHaveLength(2);
    await own.close();
  },
  patience,
);

test(
  'an account that was erased goes again when an old copy brings it back: pseudonym, sessions, roles, notices and path',
  async () => {
    const database = await aFilledDatabase();
    const before = await aSchool({ database, erasedFile });
    const person = await aPerson(before);
    await hold(before, person, 'editor');
    await recover(before.visitor(), person.words!.join(' '));
    const path = await pathOf(person);
    await before.close();
    const old = await aCopyOf(nameOf(database));
    const after = await aSchool({ database, erasedFile });
    const sure = { isConfirmed: true, passphrase: goodPassphrase };
    expect((await change(after.visitor({ cookies: person.cookies }), 'eraseAccount', sure, 'isDone')).isDone).toBe(true);
    await after.close();
    await database.drop();
    const back = await aSchool({ erasedFile, database: old });
    try {
      expect((await signIn(back.visitor(), person.pseudonym)).refusal?.code).toBe('SIGN_IN_WRONG');
      expect((await recover(back.visitor(), person.words!.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
      expect(await pathOf(back.visitor({ cookies: person.cookies }))).toBeNull();
      const { rows } = await back.rows.query<{ left: number }>(
        `select (select count(*) from accounts where id = $1) + (select count(*) from learners where id = $2) + (select count(*) from grants)
           + (select count(*) from notices) + (select count(*) from account_sessions where account_id = $1) as left`,
        [person.id, path],
      );
      expect(Number(rows[0]!.left)).toBe(0);
    } finally {
      await back.close();
      await old.drop();
    }
  },
  patience,
);
