import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, pathOf, record, recover } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
const secureHost = 'escuela.example';
const origins = (port: number) => [`http://127.0.0.1:${port}`, `https://${secureHost}`, 'http://vuelo.onion'];
beforeAll(async () => void (school = await aSchool({ origins })), patience);
afterAll(() => school?.close());

const mark = JSON.stringify({
  query: `mutation { recordEvents(input: { events: [{ source: "${workshop.source}", point: "a-mano", kind: MARKED }] }) { accepted } }`,
});

/** The Set-Cookie lines of a first mark, without the secret. */
async function cookieLines(host: string): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const { headers: got } = await school.visitor({ host }).send('/graphql', { method: 'POST', headers, body: mark });
  return (got['set-cookie'] ?? []).map((line) => line.replace(/=[\w-]{43};/, '=SECRET;'));
}

async function expiries(id: string): Promise<string[]> {
  const { rows } = await school.rows.query<{ on: string }>(
    'select expires_on::text as on from sessions where learner_id = $1 union all select expires_on::text from learners where id = $1',
    [id],
  );
  return rows.map(({ on }) => on);
}

test('the session cookie under http, under an onion address and under TLS', async () => {
  const plain = 'vuelo=SECRET; Path=/; HttpOnly; SameSite=Lax; Max-Age=34214400';
  expect(await cookieLines(`127.0.0.1:${school.port}`)).toEqual([plain]);
  expect(await cookieLines('vuelo.onion')).toEqual([plain]);
  expect(await cookieLines(secureHost)).toEqual([`__Host-${plain}; Secure`]);
});

test('a session of the plain name is worth nothing under TLS', async () => {
  const learner = await school.learner();
  const secret = learner.cookies.get('vuelo')!;
  expect(await pathOf(school.visitor({ host: secureHost, cookies: new Map([['vuelo', secret]]) }))).toBeNull();
  expect(await pathOf(school.visitor({ host: secureHost, cookies: new Map([['__Host-vuelo', secret]]) }))).toBe(learner.id);
});

test('the database holds the hash of the secret and nothing of the secret or the words', async () => {
  const learner = await school.learner();
  const secret = learner.cookies.get('vuelo')!;
  const { rows } = await school.rows.query<{ hash: Buffer }>('select secret_hash as hash from sessions where learner_id = $1', [
    learner.id,
  ]);
  expect(rows.map(({ hash }) => hash.toString('hex'))).toEqual([createHash('sha256').update(secret).digest('hex')]);
  const { rows: dumped } = await school.rows.query<{ row: string }>(
    'select l::text as row from learners l union all select s::text from sessions s union all select e::text from learning_events e',
  );
  const all = dumped.map(({ row }) => row).join('\n');
  for (const kept of [secret, Buffer.from(secret).toString('hex'), learner.words.join(' ')]) expect(all).not.toContain(kept);
  for (const word of learner.words) expect(all).not.toMatch(new RegExp(`\\b${word}\\b`));
});

test(
  'the fingerprint of the words needs the key outside the database',
  async () => {
    const learner = await school.learner();
    const strange = await aSchool({ key: Buffer.alloc(32, 9), database: school.database });
    try {
      expect((await recover(strange.visitor(), learner.words.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
    } finally {
      await strange.close();
    }
    expect((await recover(school.visitor(), learner.words.join(' '))).isRecovered).toBe(true);
  },
  patience,
);

test(
  'a session is renewed on use once a month at most, with the path behind it',
  async () => {
    const own = await aSchool();
    try {
      const learner = await own.learner();
      const secret = learner.cookies.get('vuelo');
      const used = async (day: string) => {
        own.today(day);
        const { headers } = await learner.send('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ myPath { id } }"}',
        });
        const { rows } = await own.rows.query<{ on: string }>('select expires_on::text as on from sessions');
        return [headers['set-cookie']?.length ?? 0, rows[0]!.on];
      };
      expect(await used('2026-11-30')).toEqual([0, '2027-12-22']);
      expect(await used('2026-12-22')).toEqual([0, '2027-12-22']);
      expect(await used('2026-12-23')).toEqual([1, '2028-01-23']);
      expect(await used('2026-12-24')).toEqual([0, '2028-01-23']);
      expect(learner.cookies.get('vuelo')).toBe(secret);
      const { rows } = await own.rows.query<{ on: string }>('select expires_on::text as on from learners');
      expect(rows[0]!.on).toBe('2029-02-01');
    } finally {
      await own.close();
    }
  },
  patience,
);

test(
  'a session that ended is unknown, and the words still lead back',
  async () => {
    const own = await aSchool();
    try {
      const learner = await own.learner();
      own.today('2027-12-22');
      expect(await pathOf(own.visitor({ cookies: learner.cookies }))).toBe(learner.id);
      await own.rows.query(`update sessions set expires_on = '2027-12-22'`);
      own.today('2027-12-23');
      expect(await pathOf(own.visitor({ cookies: learner.cookies }))).toBeNull();
      expect((await record(own.visitor({ cookies: learner.cookies }), [anEvent()])).refusal?.code).toBe('PATH_UNKNOWN');
      expect((await recover(learner, learner.words.join(' '))).isRecovered).toBe(true);
      expect(await pathOf(learner)).toBe(learner.id);
    } finally {
      await own.close();
    }
  },
  patience,
);

test('what a browser held before it recovered another path is worth nothing any more', async () => {
  const [browser, other] = [await school.learner(), await school.learner()];
  const secret = browser.cookies.get('vuelo')!;
  expect((await recover(browser, other.words.join(' '))).isRecovered).toBe(true);
  expect(await pathOf(browser)).toBe(other.id);
  expect(await pathOf(school.visitor({ cookies: new Map([['vuelo', secret]]) }))).toBeNull();
});

test('recovering gives another secret and lets the path live longer', async () => {
  const learner = await school.learner();
  const elsewhere = school.visitor();
  await recover(elsewhere, learner.words.join(' '));
  expect(elsewhere.cookies.get('vuelo')).not.toBe(learner.cookies.get('vuelo'));
  expect(await expiries(learner.id)).toEqual(['2027-12-22', '2027-12-22', '2029-01-01']);
});

test.each(['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}!`])('a cookie that cannot be a secret (%j) is as none', async (value) => {
  const client = school.visitor({ cookies: new Map([['vuelo', value]]) });
  expect((await record(client, [anEvent()])).recoveryWords).toHaveLength(8);
});
