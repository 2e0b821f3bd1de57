import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvent, erase, pathOf, record, recover } from '../support/path-asks.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const json = { 'content-type': 'application/json' };
const aSecret = () => randomBytes(32).toString('base64url');
const withSecret = (secret: string) => school.visitor({ cookies: new Map([['vuelo', secret]]) });
const sessions = async () => (await school.rows.query<{ count: number }>('select count(*)::int as count from sessions')).rows[0]!.count;
const leave = 'mutation { leavePath { hasLeft } }';

test('a cookie that somebody else chose never becomes a session, and no path begins under it', async () => {
  const chosen = aSecret();
  const victim = withSecret(chosen);
  const before = await sessions();
  expect((await record(victim, [anEvent()])).refusal?.code).toBe('PATH_UNKNOWN');
  expect([victim.cookies.has('vuelo'), await sessions()]).toEqual([false, before]);
  expect((await record(victim, [anEvent()])).recoveryWords).toHaveLength(8);
  expect(victim.cookies.get('vuelo')).not.toBe(chosen);
  expect(await pathOf(withSecret(chosen))).toBeNull();
});

test('recovering under a cookie that somebody else chose gives a secret that nobody chose', async () => {
  const owner = await school.learner();
  const chosen = aSecret();
  const victim = withSecret(chosen);
  expect((await recover(victim, owner.words.join(' '))).isRecovered).toBe(true);
  expect(victim.cookies.get('vuelo')).not.toBe(chosen);
  expect([await pathOf(withSecret(chosen)), await pathOf(victim)]).toEqual([null, owner.id]);
});

test('whoever had put her own session into a browser loses it there when that one recovers another path', async () => {
  const [attacker, owner] = [await school.learner(), await school.learner()];
  const planted = attacker.cookies.get('vuelo')!;
  const victim = withSecret(planted);
  await recover(victim, owner.words.join(' '));
  expect([await pathOf(victim), await pathOf(withSecret(planted))]).toEqual([owner.id, null]);
});

test('of two cookies of one name the first counts, and the other opens nothing', async () => {
  const [one, other] = [await school.learner(), await school.learner()];
  const cookie = `vuelo=${one.cookies.get('vuelo')}; vuelo=${other.cookies.get('vuelo')}`;
  const { body } = await school
    .visitor()
    .send('/graphql', { method: 'POST', headers: { ...json, cookie }, body: '{"query":"{ myPath { id } }"}' });
  expect(JSON.parse(body)).toEqual({ data: { myPath: { id: one.id } } });
});

test.each<[how: string, end: (client: Awaited<ReturnType<TestSchool['learner']>>) => Promise<unknown>]>([
  ['left', (client) => client.ask(leave)],
  ['erased', (client) => erase(client)],
])('a secret that was %s opens nothing when it is sent again', async (_, end) => {
  const learner = await school.learner();
  const secret = learner.cookies.get('vuelo')!;
  await end(learner);
  expect(learner.cookies.has('vuelo')).toBe(false);
  const replay = withSecret(secret);
  expect(await pathOf(replay)).toBeNull();
  expect((await record(replay, [anEvent()])).refusal?.code).toBe('PATH_UNKNOWN');
});

test('leaving in one browser leaves the others in', async () => {
  const learner = await school.learner();
  const elsewhere = school.visitor();
  await recover(elsewhere, learner.words.join(' '));
  await learner.ask(leave);
  expect(await pathOf(elsewhere)).toBe(learner.id);
});

test.each([
  ['the words', (words: readonly string[]) => words.join('-')],
  ['an id', () => '00000000-0000-4000-8000-000000000000'],
  ['a statement', () => `' or 1=1 --`],
  ['bytes', () => '%00'.repeat(14)],
])('%s in the place of a secret open nothing', async (_, forged) => {
  const learner = await school.learner();
  expect(await pathOf(withSecret(forged(learner.words)))).toBeNull();
  expect(await pathOf(withSecret(learner.id))).toBeNull();
});

test(
  'every cookie of the school, with its attributes',
  async () => {
    const origins = (port: number) => [`http://127.0.0.1:${port}`, 'https://escuela.example'];
    const both = await aSchool({ origins, database: school.database });
    try {
      const lines: string[] = [];
      for (const host of [`127.0.0.1:${both.port}`, 'escuela.example']) {
        const client = both.visitor({ host });
        const body = JSON.stringify({
          query: `mutation { recordEvents(input: { events: [{ source: "taller-fuente", point: "a-mano", kind: MARKED }] }) { accepted } }`,
        });
        for (const sent of [body, JSON.stringify({ query: leave })])
          lines.push(...((await client.send('/graphql', { method: 'POST', headers: json, body: sent })).headers['set-cookie'] ?? []));
      }
      expect(lines.map((line) => line.replace(/=[\w-]{43};/, '=SECRET;'))).toEqual([
        'vuelo=SECRET; Path=/; HttpOnly; SameSite=Lax; Max-Age=34214400',
        'vuelo=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
        '__Host-vuelo=SECRET; Path=/; HttpOnly; SameSite=Lax; Max-Age=34214400; Secure',
        '__Host-vuelo=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure',
      ]);
    } finally {
      await both.close();
    }
  },
  patience,
);
