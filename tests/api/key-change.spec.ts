import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { addKey, Audit, KeyChange, keysIn, newerKeysInUse, OutsideKey } from '#libs/platform/server';
import { testKey } from '../support/filled-database.ts';
import { pathOf, recover } from '../support/path-asks.ts';
import { aPerson, change, goodPassphrase, hold, signIn } from '../support/people.ts';
import { aSchool, patience } from '../support/test-school.ts';

/** Every column that the outside key closes or links, as one text. */
const covered = `select string_agg(encode(c, 'hex'), ' ' order by c) as all from (
  select sealed_key from accounts union all select learner_tag from accounts union all select account_tag from grants
  union all select sealed_account from grants union all select recipient_tag from notices union all select sealed_notice from notices
  union all select same_day_tag from notices
  union all select recipient_tag from notice_feeds union all select sealed_details from audit_entries) as covered (c)`;

test(
  'everything moves to a newer key, and nobody notices but whoever kept the older one',
  async () => {
    const before = await aSchool();
    const newer = randomBytes(32);
    try {
      const [person, gone] = [await aPerson(before), await aPerson(before)];
      await hold(before, person, 'editor');
      await recover(before.visitor(), person.words!.join(' '));
      const path = await pathOf(person);
      await change(gone, 'eraseAccount', { isConfirmed: true, passphrase: goodPassphrase }, 'isDone');
      const { rows: old } = await before.rows.query<{ all: string }>(covered);
      const counts = await before.nest.get(KeyChange).move(new OutsideKey(testKey), new OutsideKey(testKey, [newer]));
      expect(counts).toMatchObject({ accounts: 1, account_sessions: 0, grants: 1, notices: 1, audit_entries: 1 });
      const { rows: moved } = await before.rows.query<{ all: string }>(covered);
      const stayed = old[0]!.all.split(' ').filter((text) => moved[0]!.all.includes(text));
      expect([old[0]!.all.split(' ').length, stayed]).toEqual([moved[0]!.all.split(' ').length, []]);

      const after = await aSchool({ newerKeys: [newer], database: before.database });
      try {
        const browser = after.visitor();
        expect((await signIn(browser, person.pseudonym)).refusal).toBeNull();
        expect(await pathOf(browser)).toBe(path);
        const { data } = await browser.ask<{ me: { permissions: string[] }; myData: { name: string; json: string }[] }>(
          '{ me { permissions } myData { name json } }',
        );
        expect(data!.me.permissions).toContain('use:studio');
        expect(data!.myData.find(({ name }) => name === 'notices')!.json).toContain('entered-by-words');
        expect((await recover(after.visitor(), person.words!.join(' '))).isRecovered).toBe(true);
        expect(await after.nest.get(Audit).brokenAt()).toBeNull();
        expect(await after.nest.get(Audit).list(5, null)).toHaveLength(1);
      } finally {
        await after.close();
      }
      // The school that knows the older key alone can open nothing any more.
      expect((await before.visitor({ cookies: person.cookies }).get('/graphql')).status).toBe(503);
      expect(await before.nest.get(Audit).brokenAt()).toBe(1);
    } finally {
      await before.close();
    }
  },
  patience,
);

test(
  'every column that is closed, or tells somebody by a fingerprint of an id, belongs to a table that moves',
  async () => {
    const school = await aSchool();
    try {
      const { rows } = await school.rows.query<{ table: string; column: string }>(
        `select relname as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind = 'r' and attname ~ '^sealed_|_tag$' order by 1, 2`,
      );
      // Closed with the account's own key, which moves with `accounts`.
      const ofOwnKey = ['sealed_learner', 'sealed_secret', 'sealed_step', 'sealed_label'];
      const tables = new Set(
        rows.filter(({ column }) => !ofOwnKey.includes(column)).map(({ table }) => (table === 'notice_feeds' ? 'notices' : table)),
      );
      expect([...tables].toSorted()).toEqual([...school.nest.get(KeyChange).tables].toSorted());
    } finally {
      await school.close();
    }
  },
  patience,
);

test(
  'a change that was cut off before its commit leaves the older key in use, and is gone on with',
  async () => {
    const school = await aSchool();
    const file = join(mkdtempSync(join(tmpdir(), 'keys-')), '.escuela-key');
    writeFileSync(file, `${testKey.toString('base64')}\n`, { mode: 0o600 });
    try {
      expect(await newerKeysInUse(school.database.address, file)).toEqual([]);
      addKey(file);
      expect(keysIn(file)).toHaveLength(2);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(await newerKeysInUse(school.database.address, file)).toEqual([]);
      const newer = keysIn(file).slice(1);
      await school.nest.get(KeyChange).move(new OutsideKey(testKey), new OutsideKey(testKey, newer));
      expect(await newerKeysInUse(school.database.address, file)).toEqual(newer);
      writeFileSync(file, `${testKey.toString('base64')}\n`);
      await expect(newerKeysInUse(school.database.address, file)).rejects.toThrow(/which lacks the newest key of this database/);
    } finally {
      await school.close();
    }
  },
  patience,
);
