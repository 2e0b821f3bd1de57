import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvent, pathOf, record, recover } from '../support/path-asks.ts';
import { AccountsService } from '../../libs/people/server/accounts/accounts.service.ts';
import { aPerson, change, goodPassphrase, hold, signIn, signUp } from '../support/people.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

const me = async (client: { ask: TestSchool['ask'] }) =>
  (await client.ask<{ me: { pseudonym: string } | null }>('{ me { pseudonym isRecovered isSuspended permissions } }')).data!.me;

test('a pass becomes an account and keeps its progress and its recovery words', async () => {
  const learner = await school.learner();
  expect(await signUp(learner, 'Colibrí de Noche')).toEqual({ recoveryWords: null, refusal: null });
  expect(await pathOf(learner)).toBe(learner.id);
  expect(await me(learner)).toEqual({ pseudonym: 'Colibrí de Noche', isRecovered: false, isSuspended: false, permissions: [] });
  const elsewhere = school.visitor();
  expect((await recover(elsewhere, learner.words.join(' '))).isRecovered).toBe(true);
  expect(await pathOf(elsewhere)).toBe(learner.id);
  expect(await me(elsewhere)).toMatchObject({ pseudonym: 'Colibrí de Noche', isRecovered: true });
});

test('an account without a path before begins one, and its words are given once', async () => {
  const visitor = school.visitor();
  const { recoveryWords } = await signUp(visitor, 'sin camino');
  expect(recoveryWords).toHaveLength(8);
  const elsewhere = school.visitor();
  await recover(elsewhere, recoveryWords!.join(' '));
  expect(await pathOf(elsewhere)).toBe(await pathOf(visitor));
});

test('once a path has a name, browsers that held it without one must come in by the name', async () => {
  const learner = await school.learner();
  const other = school.visitor({ cookies: learner.cookies });
  await signUp(learner, 'ya con nombre');
  expect(await pathOf(other)).toBeNull();
  expect((await signIn(other, 'YA CON NÓMBRE')).isHalf).toBe(false);
  expect(await pathOf(other)).toBe(learner.id);
});

test.each([
  ['x', 'PSEUDONYM_LENGTH'],
  ['a'.repeat(41), 'PSEUDONYM_LENGTH'],
  ['ana@example.org', 'PSEUDONYM_REVEALING'],
  ['ana 55 1234 5678', 'PSEUDONYM_REVEALING'],
  ['<b>ana</b>', 'PSEUDONYM_SIGNS'],
  ['-ana', 'PSEUDONYM_SIGNS'],
])('a pseudonym like %j is refused', async (pseudonym, code) => {
  expect((await signUp(school.visitor(), pseudonym)).refusal?.code).toBe(code);
});

test('two pseudonyms that a reader would confuse are the same', async () => {
  await signUp(school.visitor(), 'Tía Lola');
  expect((await signUp(school.visitor(), 'tia-lola')).refusal?.code).toBe('PSEUDONYM_TAKEN');
});

test('of two who take one pseudonym at the same moment only one gets it', async () => {
  const all = await Promise.all(
    [1, 2, 3, 4].map((at) => signUp(school.visitor(), 'la misma', `${goodPassphrase} ${'abcde'[at]!.repeat(3)}`)),
  );
  expect(all.map(({ refusal }) => refusal?.code ?? null).sort()).toEqual(['PSEUDONYM_TAKEN', 'PSEUDONYM_TAKEN', 'PSEUDONYM_TAKEN', null]);
});

test.each([
  ['corta', 'PASSPHRASE_LENGTH'],
  ['x'.repeat(201), 'INVALID_INPUT'],
  ['password1234', 'PASSPHRASE_WEAK'],
  ['aaaaaaaaaaaaaaaaaaaa', 'PASSPHRASE_WEAK'],
  ['fuerte fuerte', 'PASSPHRASE_WEAK'],
])('a passphrase like %j is refused', async (passphrase, code) => {
  const visitor = school.visitor();
  expect((await signUp(visitor, 'fuerte', passphrase)).refusal?.code).toBe(code);
  expect(visitor.cookies.size).toBe(0);
});

test('the strength of a passphrase is told, and an idea of ours is strong', async () => {
  const { data } = await school.ask<{ passphraseIdea: string }>('{ passphraseIdea }');
  const judged = async (passphrase: string) => {
    const query = 'mutation ($input: CheckPassphraseInput!) { checkPassphrase(input: $input) { score isEnough } }';
    return (await school.ask<{ checkPassphrase: object }>(query, { input: { passphrase } })).data!.checkPassphrase;
  };
  expect(await judged(data!.passphraseIdea)).toEqual({ score: 4, isEnough: true });
  expect(await judged('password1234')).toEqual({ score: 1, isEnough: false });
});

test('a wrong passphrase and an unknown pseudonym are refused with the same words', async () => {
  const person = await aPerson(school);
  const wrong = await signIn(school.visitor(), person.pseudonym, 'otra cosa distinta');
  const unknown = await signIn(school.visitor(), 'nadie se llama asi', 'otra cosa distinta');
  expect(wrong).toEqual(unknown);
  expect(wrong.refusal?.code).toBe('SIGN_IN_WRONG');
});

test(
  'guessing becomes slow, also for pseudonyms of nobody, and never beyond five minutes; her words open all the same',
  async () => {
    const own = await aSchool();
    try {
      const person = await aPerson(own);
      for (const pseudonym of [person.pseudonym, 'nadie']) {
        const codes: (string | undefined)[] = [];
        for (let at = 0; at < 6; at++) codes.push((await signIn(own.visitor(), pseudonym, 'no es esta la frase')).refusal?.code);
        expect(codes).toEqual([...Array.from({ length: 5 }, () => 'SIGN_IN_WRONG'), 'TRY_LATER']);
      }
      expect((await signIn(own.visitor(), person.pseudonym)).refusal?.code).toBe('TRY_LATER');
      expect((await recover(own.visitor(), person.words!.join(' '))).isRecovered).toBe(true);
      expect(await me(person)).not.toBeNull();
      own.today('2026-11-23');
      expect((await signIn(own.visitor(), person.pseudonym)).refusal).toBeNull();
    } finally {
      await own.close();
    }
  },
  patience,
);

test('a crowd at the door is let in two by two, and whoever comes when too many wait already is told when to come back', async () => {
  const pseudonyms = Array.from({ length: 60 }, (_, at) => `gente ${at}`);
  const body = (pseudonym: string) =>
    JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { code } } }',
      variables: { input: { pseudonym, passphrase: goodPassphrase } },
    });
  const headers = { 'content-type': 'application/json' };
  const replies = await Promise.all(
    pseudonyms.map((pseudonym) => school.visitor().send('/graphql', { method: 'POST', headers, body: body(pseudonym) })),
  );
  const busy = replies.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.length).toBeLessThan(30);
  for (const { headers: got, body: said } of busy) expect([Number(got['retry-after']) > 0, said.includes('BUSY')]).toEqual([true, true]);
  expect((await signIn(school.visitor(), 'gente 1')).refusal?.code).toBe('SIGN_IN_WRONG');
});

test('many guesses at once are counted as many', async () => {
  const person = await aPerson(school);
  const all = await Promise.all(Array.from({ length: 12 }, () => signIn(school.visitor(), person.pseudonym, 'no es esta la frase')));
  expect(all.filter(({ refusal }) => refusal?.code === 'SIGN_IN_WRONG').length).toBeLessThanOrEqual(5);
});

test('what was marked in this browser comes along when she asks for it, and stays with its words when not', async () => {
  const person = await aPerson(school);
  const home = await pathOf(person);
  const [bringing, leaving] = [await school.learner(), await school.learner()];
  await signIn(bringing, person.pseudonym, goodPassphrase, { bringCurrent: true });
  expect(await pathOf(bringing)).toBe(home);
  const events = async (id: string) => (await school.rows.query('select from learning_events where learner_id = $1', [id])).rowCount;
  expect([await events(home!), await events(bringing.id)]).toEqual([1, 0]);
  await signIn(leaving, person.pseudonym);
  expect([await pathOf(leaving), await events(leaving.id)]).toEqual([home, 1]);
  const later = school.visitor();
  await recover(later, leaving.words.join(' '));
  expect(await pathOf(later)).toBe(leaving.id);
});

test('coming in by her words over another account never empties that one', async () => {
  const [one, other] = [await aPerson(school), await school.learner()];
  await record(one, [anEvent()]);
  const path = await pathOf(one);
  await recover(one, other.words.join(' '), true);
  expect(await pathOf(one)).toBe(other.id);
  expect((await school.rows.query('select from learners where id = $1', [path])).rowCount).toBe(1);
});

test('another passphrase needs the one before, ends every other session, and gives this browser a new secret', async () => {
  const person = await aPerson(school);
  const elsewhere = school.visitor();
  await signIn(elsewhere, person.pseudonym);
  const before = person.cookies.get('vuelo');
  const next = 'otra frase nueva maraca';
  expect((await change(person, 'changePassphrase', { current: 'no es esta la frase', next }, 'isDone')).refusal?.code).toBe(
    'PASSPHRASE_WRONG',
  );
  expect((await change(person, 'changePassphrase', { next }, 'isDone')).refusal?.code).toBe('PASSPHRASE_WRONG');
  expect((await change(person, 'changePassphrase', { current: goodPassphrase, next }, 'isDone')).isDone).toBe(true);
  expect(await me(elsewhere)).toBeNull();
  expect(person.cookies.get('vuelo')).not.toBe(before);
  expect(await me(school.visitor({ cookies: new Map([['vuelo', before!]]) }))).toBeNull();
  expect((await signIn(school.visitor(), person.pseudonym)).refusal?.code).toBe('SIGN_IN_WRONG');
  expect((await signIn(school.visitor(), person.pseudonym, next)).refusal).toBeNull();
});

test('whoever came in by her words sets a passphrase without the one before, once', async () => {
  const person = await aPerson(school);
  const browser = school.visitor();
  await recover(browser, person.words!.join(' '));
  const next = 'recuperada con palabras hoy';
  expect((await change(browser, 'changePassphrase', { next }, 'isDone')).isDone).toBe(true);
  expect((await change(browser, 'changePassphrase', { next: goodPassphrase }, 'isDone')).refusal?.code).toBe('PASSPHRASE_WRONG');
  expect((await signIn(school.visitor(), person.pseudonym, next)).refusal).toBeNull();
});

test('recovery words can be renewed; the ones before open nothing any more', async () => {
  const [person, learner] = [await aPerson(school), await school.learner()];
  expect((await change(person, 'renewRecoveryWords', {}, 'recoveryWords')).refusal?.code).toBe('PASSPHRASE_WRONG');
  const ofAccount = await change(person, 'renewRecoveryWords', { passphrase: goodPassphrase }, 'recoveryWords');
  const ofPass = await change(learner, 'renewRecoveryWords', {}, 'recoveryWords');
  for (const [before, now] of [
    [person.words!, ofAccount.recoveryWords!],
    [learner.words, ofPass.recoveryWords!],
  ]) {
    expect((await recover(school.visitor(), before!.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
    expect((await recover(school.visitor(), now!.join(' '))).isRecovered).toBe(true);
  }
});

test('an account is erased with its path, its sessions, roles and notices, and leaves only that an account was erased', async () => {
  const person = await aPerson(school);
  const elsewhere = school.visitor();
  await recover(elsewhere, person.words!.join(' '));
  await hold(school, person, 'member');
  const rows = async () =>
    Promise.all(
      ['accounts', 'account_sessions', 'grants', 'notices', 'learners'].map(async (table) => {
        const { rows: found } = await school.rows.query<{ count: number }>(`select count(*)::int as count from ${table}`);
        return found[0]!.count;
      }),
    );
  const before = await rows();
  expect((await change(person, 'eraseAccount', { isConfirmed: false, passphrase: goodPassphrase }, 'isDone')).refusal?.code).toBe(
    'NOT_CONFIRMED',
  );
  expect((await change(person, 'eraseAccount', { isConfirmed: true, passphrase: 'no es esta la frase' }, 'isDone')).refusal?.code).toBe(
    'PASSPHRASE_WRONG',
  );
  expect((await change(person, 'eraseAccount', { isConfirmed: true, passphrase: goodPassphrase }, 'isDone')).isDone).toBe(true);
  expect(await rows()).toEqual([before[0]! - 1, before[1]! - 2, before[2]! - 1, before[3]! - 1, before[4]! - 1]);
  expect([await me(person), await me(elsewhere), person.cookies.size]).toEqual([null, null, 0]);
  expect((await recover(school.visitor(), person.words!.join(' '))).refusal?.code).toBe('WORDS_OF_NOBODY');
  expect((await signIn(school.visitor(), person.pseudonym)).refusal?.code).toBe('SIGN_IN_WRONG');
  const { rows: log } = await school.rows.query('select act from audit_entries');
  expect(log).toEqual([{ act: 'account-erased' }]);
});

test('a path with an account is not erased without it', async () => {
  const person = await aPerson(school);
  const { data } = await person.ask<{ erasePath: { refusal: { code: string } } }>(
    'mutation { erasePath(input: { isConfirmed: true }) { refusal { code } } }',
  );
  expect(data!.erasePath.refusal.code).toBe('PATH_OF_ACCOUNT');
});

test(
  'an account that nobody comes into ends after 25 months, with its path; one in use lives on',
  async () => {
    const own = await aSchool({ isWorker: false });
    try {
      const [kept, left] = [await aPerson(own), await aPerson(own)];
      own.today('2028-06-01');
      await signIn(kept, kept.pseudonym);
      own.today('2029-01-02');
      const { Ends } = await import('../../libs/people/server/ends.ts');
      await own.nest.get(Ends).purge();
      expect((await signIn(own.visitor(), left.pseudonym)).refusal?.code).toBe('SIGN_IN_WRONG');
      expect((await signIn(own.visitor(), kept.pseudonym)).refusal).toBeNull();
      const { rows } = await own.rows.query<{ learners: number }>('select count(*)::int as learners from learners');
      expect(rows[0]!.learners).toBe(1);
    } finally {
      await own.close();
    }
  },
  patience,
);

test(
  'without the key outside nobody can open the link between an account and its path, nor try passphrases',
  async () => {
    const person = await aPerson(school);
    const strange = await aSchool({ key: Buffer.alloc(32, 9), database: school.database });
    try {
      expect((await signIn(strange.visitor(), person.pseudonym)).refusal?.code).toBe('SIGN_IN_WRONG');
      const { errors } = await strange
        .visitor({ cookies: person.cookies })
        .ask('{ me { pseudonym } }')
        .catch(() => ({ errors: 'closed' }));
      expect(errors).toBeDefined();
    } finally {
      await strange.close();
    }
  },
  patience,
);

test(
  'a path of long ago that gets a name lives as long as its account',
  async () => {
    const own = await aSchool();
    try {
      const learner = await own.learner();
      own.today('2026-12-15');
      await signUp(learner, 'alguien de antes');
      const { rows } = await own.rows.query<{ account: string; path: string }>(
        'select accounts.expires_on::text as account, learners.expires_on::text as path from accounts, learners',
      );
      expect(rows[0]!.path).toBe(rows[0]!.account);
    } finally {
      await own.close();
    }
  },
  patience,
);

test('a path that was erased while its passphrase was hashed gets no name', async () => {
  const before = (await school.rows.query('select from accounts')).rowCount;
  await expect(school.nest.get(AccountsService).create('llega tarde', 'hash', randomUUID())).rejects.toMatchObject({
    code: 'PATH_UNKNOWN',
  });
  expect((await school.rows.query('select from accounts')).rowCount).toBe(before);
});

test('a form that is sent twice makes one account and lets her in both times; with another passphrase the name is taken', async () => {
  const [first, second] = await Promise.all(
    [school.visitor(), school.visitor()].map(async (client) => ({ client, made: await signUp(client, 'dos veces') })),
  );
  expect([first!.made.refusal, second!.made.refusal]).toEqual([null, null]);
  expect([first!.made.recoveryWords, second!.made.recoveryWords].filter(Boolean)).toHaveLength(1);
  for (const { client } of [first!, second!]) expect((await me(client))!.pseudonym).toBe('dos veces');
  expect((await signUp(school.visitor(), 'dos veces', 'montaña guitarra pañuelo camino')).refusal?.code).toBe('PSEUDONYM_TAKEN');
});
