import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Clock } from '#libs/platform/server';
import { attempt } from '../support/groups.ts';
import { aPerson, change, goodPassphrase, hold, signIn } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const isIn = async (client: Client) => (await client.ask<{ me: object | null }>('{ me { pseudonym } }')).data!.me !== null;
const at = (own: TestSchool, moment: string) => void Object.assign(own.nest.get(Clock), { now: () => new Date(moment) });

interface Browser {
  readonly id: string;
  readonly usedOn: string;
  readonly mode: string;
  readonly isThis: boolean;
}

async function browsersOf(client: Client): Promise<readonly Browser[]> {
  const { data } = await client.ask<{ me: { browsers: Browser[] } }>('{ me { browsers { id usedOn mode isThis } } }');
  return data!.me.browsers;
}

test('every way of coming in gives a secret that the browser did not have', async () => {
  const person = await aPerson(school);
  const chosen = `c${'x'.repeat(43)}`;
  const fixed = school.visitor({ cookies: new Map([['vuelo', chosen]]) });
  await signIn(fixed, person.pseudonym);
  expect(fixed.cookies.get('vuelo')).not.toBe(chosen);
  expect(await isIn(school.visitor({ cookies: new Map([['vuelo', chosen]]) }))).toBe(false);
  const before = fixed.cookies.get('vuelo')!;
  await signIn(fixed, person.pseudonym);
  expect(fixed.cookies.get('vuelo')).not.toBe(before);
  expect(await isIn(school.visitor({ cookies: new Map([['vuelo', before]]) }))).toBe(false);
});

test.each([
  ['SHARED', '; HttpOnly; SameSite=Lax'],
  ['USUAL', '; HttpOnly; SameSite=Lax; Max-Age=43200'],
  ['TRUSTED', '; HttpOnly; SameSite=Lax; Max-Age=604800'],
])('the cookie of a %s device lasts as long as was said', async (mode, attributes) => {
  const person = await aPerson(school);
  const body = JSON.stringify({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf } }',
    variables: { input: { pseudonym: person.pseudonym, passphrase: goodPassphrase, mode } },
  });
  const { headers } = await school.visitor().send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(headers['set-cookie']!.map((line) => line.replace(/=c[\w-]{43};/, '=SECRET;'))).toEqual([`vuelo=SECRET; Path=/${attributes}`]);
});

test('on a device of several people another passphrase does not make the session longer', async () => {
  const person = await aPerson(school);
  const browser = school.visitor();
  await signIn(browser, person.pseudonym, goodPassphrase, { mode: 'SHARED' });
  const next = 'otra cuerda lluvia tortuga';
  expect((await change(browser, 'changePassphrase', { current: goodPassphrase, next }, 'isDone')).isDone).toBe(true);
  expect(await browsersOf(browser)).toMatchObject([{ mode: 'SHARED', isThis: true }]);
});

test.each([
  ['SHARED', '2026-11-22T12:44:00Z', '2026-11-22T12:46:00Z'],
  ['USUAL', '2026-11-22T12:29:00Z', '2026-11-22T12:46:00Z'],
  ['TRUSTED', '2026-11-29T11:59:00Z', '2026-11-29T12:01:00Z'],
])(
  'a session of a %s device ends when it is not used',
  async (mode, still, over) => {
    const own = await aSchool();
    try {
      at(own, '2026-11-22T12:01:00Z');
      const person = await aPerson(own);
      const [used, unused] = [own.visitor(), own.visitor()];
      for (const browser of [used, unused]) await signIn(browser, person.pseudonym, goodPassphrase, { mode });
      at(own, still);
      expect(await isIn(used)).toBe(true);
      at(own, over);
      expect(await isIn(unused)).toBe(mode === 'TRUSTED' ? true : false);
      at(own, '2026-11-29T12:16:00Z');
      expect([await isIn(used), await isIn(unused)]).toEqual([false, false]);
    } finally {
      await own.close();
    }
  },
  patience,
);

test(
  'however much it is used, a session ends: after two hours on a shared device, after twelve elsewhere',
  async () => {
    const own = await aSchool();
    try {
      const person = await aPerson(own);
      const [shared, usual] = [own.visitor(), own.visitor()];
      await signIn(shared, person.pseudonym, goodPassphrase, { mode: 'SHARED' });
      await signIn(usual, person.pseudonym);
      const held: number[] = [0, 0];
      for (let minutes = 10; minutes <= 13 * 60; minutes += 10) {
        at(own, new Date(Date.parse('2026-11-22T12:00:00Z') + minutes * 60_000).toISOString());
        const states = await Promise.all([shared, usual].map(isIn));
        states.forEach((state, index) => (held[index] = state ? minutes : held[index]!));
      }
      expect(held).toEqual([110, 710]);
    } finally {
      await own.close();
    }
  },
  patience,
);

test(
  'a clock that is set back revives no session that was ended',
  async () => {
    const own = await aSchool();
    try {
      const person = await aPerson(own);
      const browser = own.visitor();
      await signIn(browser, person.pseudonym);
      const cookies = new Map(browser.cookies);
      await change(browser, 'signOut', null, 'isDone');
      at(own, '2026-11-22T10:00:00Z');
      expect(await isIn(own.visitor({ cookies }))).toBe(false);
    } finally {
      await own.close();
    }
  },
  patience,
);

test('her sessions are listed by day, and she ends one or all others', async () => {
  const person = await aPerson(school);
  const [phone, library] = [school.visitor(), school.visitor()];
  await signIn(phone, person.pseudonym, goodPassphrase, { mode: 'TRUSTED' });
  await signIn(library, person.pseudonym, goodPassphrase, { mode: 'SHARED' });
  const listed = await browsersOf(person);
  expect(listed.map(({ mode }) => mode).sort()).toEqual(['SHARED', 'TRUSTED', 'USUAL']);
  expect(listed.filter(({ isThis }) => isThis).map(({ mode }) => mode)).toEqual(['USUAL']);
  expect(new Set(listed.map(({ usedOn }) => usedOn))).toEqual(new Set(['2026-11-22']));
  const session = listed.find(({ mode }) => mode === 'SHARED')!.id;
  expect((await change(person, 'endSession', { session }, 'isDone')).isDone).toBe(true);
  expect([await isIn(library), await isIn(phone)]).toEqual([false, true]);
  expect((await change(person, 'signOutElsewhere', null, 'isDone')).isDone).toBe(true);
  expect([await isIn(phone), await isIn(person)]).toEqual([false, true]);
});

test('a session of somebody else and one that is not there are unknown alike', async () => {
  const [person, other] = [await aPerson(school), await aPerson(school)];
  const [{ id }] = (await browsersOf(other)) as [Browser];
  const ended = (session: string) => change(person, 'endSession', { session }, 'isDone');
  expect(await ended(id)).toEqual(await ended('00000000-0000-4000-8000-000000000000'));
  expect(await isIn(other)).toBe(true);
});

test('moments are kept by the quarter of an hour, and other columns of people by the day', async () => {
  at(school, '2026-11-22T12:07:31.123Z');
  const person = await aPerson(school);
  const { rows } = await school.rows.query<{ moment: string }>(
    'select to_json(expires_at)::text as moment from account_sessions where account_id = $1 union all select to_json(ends_at)::text from account_sessions where account_id = $1',
    [person.id],
  );
  expect(rows).toHaveLength(2);
  for (const { moment } of rows) expect(moment).toMatch(/:(00|15|30|45):00\+/);
  school.today('2026-11-22');
});

test('a role that is taken away counts no more on the next request of the same session', async () => {
  const person = await aPerson(school);
  const permissions = async () => (await person.ask<{ me: { permissions: string[] } }>('{ me { permissions } }')).data!.me.permissions;
  expect(await permissions()).toEqual([]);
  await hold(school, person, 'editor');
  expect(await permissions()).toContain('use:studio');
  await school.rows.query(`update grants set until_day = '2026-11-21'`);
  expect(await permissions()).toEqual([]);
  await school.rows.query('update grants set until_day = null');
  expect(await permissions()).toContain('use:studio');
  await school.rows.query('update accounts set is_suspended = true where id = $1', [person.id]);
  expect(await permissions()).toEqual([]);
  expect(await isIn(person)).toBe(true);
});

test('twenty browsers may be in at once; one more ends the one not used for longest', async () => {
  const own = await aPerson(school);
  const later = [];
  for (let at = 0; at < 20; at++) {
    const browser = school.visitor();
    await signIn(browser, own.pseudonym);
    later.push(browser);
  }
  const { rowCount } = await school.rows.query('select from account_sessions where account_id = $1', [own.id]);
  expect(rowCount).toBe(20);
  expect((await later.at(-1)!.ask<{ me: object | null }>('{ me { pseudonym } }')).data!.me).not.toBeNull();
});

test('other sessions and the feed of notices end together', async () => {
  const own = await aPerson(school);
  const open = async () => (await attempt(own, 'openNoticeFeed', null, 'path')).payload['path'] as string;
  const first = await open();
  await change(own, 'signOutElsewhere', null, 'isDone');
  expect((await school.visitor().get(first)).status).toBe(404);
  const second = await open();
  await change(own, 'changePassphrase', { current: own.passphrase, next: 'montaña guitarra pañuelo camino' }, '');
  expect((await school.visitor().get(second)).status).toBe(404);
});
