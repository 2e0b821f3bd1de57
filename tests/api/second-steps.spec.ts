import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TOTP, Secret } from 'otpauth';
import { firstMark } from '../support/test-school.ts';
import { recover } from '../support/path-asks.ts';
import { isWithoutCertificates } from '../../libs/people/server/factors/attestation.ts';
import { noticesOf } from '../support/groups.ts';
import { aPerson, change, goodPassphrase, signIn, signUp, type Person } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
afterAll(() => school?.close());

/** What her app shows so many half minutes after noon of the first day. */
const shown = (secret: string, steps = 0, day = '2026-11-22') =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(`${day}T12:00:00Z`) + steps * 30_000 });

/** Somebody with an app set up, its secret and her codes on paper. The code of the step before noon is used up. */
async function withApp(): Promise<{ person: Person; secret: string; codes: readonly string[] }> {
  const person = await aPerson(school);
  const { secret } = await change(person, 'beginAuthenticator', { passphrase: goodPassphrase }, 'secret address');
  const { codes } = await change(person, 'confirmAuthenticator', { code: shown(secret!, -1) }, 'codes');
  return { person, secret: secret!, codes: codes! };
}

const isIn = async (client: Client) => {
  const { data, errors } = await client.ask<{ me: object | null }>('{ me { pseudonym } }');
  return errors ? errors[0]!.extensions.code : data!.me !== null;
};

test('with an app set up, a passphrase opens only half a door, and a code the other half', async () => {
  const { person, secret } = await withApp();
  const browser = school.visitor();
  expect(await signIn(browser, person.pseudonym)).toMatchObject({ isHalf: true, refusal: null });
  const half = browser.cookies.get('vuelo');
  expect(await isIn(browser)).toBe('UNAUTHENTICATED');
  expect((await change(browser, 'confirmSignIn', { code: shown(secret) }, 'isDone')).isDone).toBe(true);
  expect(await isIn(browser)).toBe(true);
  expect(browser.cookies.get('vuelo')).not.toBe(half);
  expect(await isIn(school.visitor({ cookies: new Map([['vuelo', half!]]) }))).toBe(false);
});

test('half a session can give a code, ask for and give a passkey, or go; every other operation is refused', async () => {
  const { person } = await withApp();
  const browser = school.visitor();
  await signIn(browser, person.pseudonym);
  const refused = async (query: string) => (await browser.ask(query)).errors?.map(({ extensions }) => extensions.code);
  for (const query of ['{ courses { slug } }', '{ me { pseudonym } }', '{ myPath { id } }', 'mutation { signOutElsewhere { isDone } }'])
    expect([query, await refused(query)]).toEqual([query, ['UNAUTHENTICATED']]);
  expect((await browser.ask(firstMark, { events: [] })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await change(browser, 'askPasskey', null, 'question')).question).toContain('challenge');
  expect((await change(browser, 'signInWithPasskey', { answer: '{"id":"x"}' }, 'isDone')).refusal?.code).toBe('PASSKEY_UNKNOWN');
  expect((await change(browser, 'confirmSignIn', { code: '000 000' }, 'isDone')).refusal?.code).toBe('CODE_WRONG');
  expect((await change(browser, 'signOut', null, 'isDone')).isDone).toBe(true);
  expect(browser.cookies.size).toBe(0);
});

test('a code counts once, also when two browsers bring it at the same moment', async () => {
  const { person, secret } = await withApp();
  const browsers = [school.visitor(), school.visitor()];
  for (const browser of browsers) await signIn(browser, person.pseudonym);
  const code = shown(secret);
  const done = await Promise.all(browsers.map((browser) => change(browser, 'confirmSignIn', { code }, 'isDone')));
  expect(done.map(({ isDone }) => isDone).sort()).toEqual([false, true]);
  const third = school.visitor();
  await signIn(third, person.pseudonym);
  expect((await change(third, 'confirmSignIn', { code }, 'isDone')).refusal?.code).toBe('CODE_WRONG');
});

test('a clock that is half a minute off is forgiven, a whole minute is not', async () => {
  const { person, secret } = await withApp();
  const browser = school.visitor();
  await signIn(browser, person.pseudonym);
  for (const steps of [-2, 2])
    expect((await change(browser, 'confirmSignIn', { code: shown(secret, steps) }, 'isDone')).isDone).toBe(false);
  expect((await change(browser, 'confirmSignIn', { code: shown(secret, 1) }, 'isDone')).isDone).toBe(true);
});

test('a code from the paper opens once, in any case and spacing', async () => {
  const { person, codes } = await withApp();
  expect(codes).toHaveLength(10);
  const [one, two] = [school.visitor(), school.visitor()];
  for (const browser of [one, two]) await signIn(browser, person.pseudonym);
  const typed = ` ${codes[0]!.toUpperCase().replace('-', ' ')} `;
  expect((await change(one, 'confirmSignIn', { code: typed }, 'isDone')).isDone).toBe(true);
  expect((await change(two, 'confirmSignIn', { code: codes[0]! }, 'isDone')).refusal?.code).toBe('CODE_WRONG');
  const { data } = await one.ask<{ me: { secondSteps: object } }>('{ me { secondSteps { hasAuthenticator codesLeft passkeys { id } } } }');
  expect(data!.me.secondSteps).toEqual({ hasAuthenticator: true, codesLeft: 9, passkeys: [] });
});

test('guessing codes becomes slow, and one person’s code opens nobody else’s door', async () => {
  const [mine, other] = [await withApp(), await withApp()];
  const browser = school.visitor();
  await signIn(browser, mine.person.pseudonym);
  const codes: (string | undefined)[] = [];
  for (const code of [other.codes[0]!, shown(other.secret), '111111', '222222', '333333', '444444'])
    codes.push((await change(browser, 'confirmSignIn', { code }, 'isDone')).refusal?.code);
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'CODE_WRONG'), 'TRY_LATER']);
});

test('her words open without any second step, and then she takes the lost app away', async () => {
  const { person } = await withApp();
  const browser = school.visitor();
  expect((await recover(browser, person.words!.join(' '))).isRecovered).toBe(true);
  expect((await change(browser, 'removeAuthenticator', {}, 'isDone')).isDone).toBe(true);
  expect((await signIn(school.visitor(), person.pseudonym)).isHalf).toBe(false);
});

test('taking the app away needs the passphrase, and the codes go with it', async () => {
  const { person } = await withApp();
  expect((await change(person, 'removeAuthenticator', {}, 'isDone')).refusal?.code).toBe('PASSPHRASE_WRONG');
  expect((await change(person, 'removeAuthenticator', { passphrase: goodPassphrase }, 'isDone')).isDone).toBe(true);
  expect((await school.rows.query('select from single_use_codes where account_id = $1', [person.id])).rowCount).toBe(0);
  expect((await change(person, 'renewCodes', { passphrase: goodPassphrase }, 'codes')).refusal?.code).toBe('CODES_FOR_NOTHING');
});

test('an app that was not confirmed asks for nothing, and one that is there is not replaced in silence', async () => {
  const person = await aPerson(school);
  await change(person, 'beginAuthenticator', { passphrase: goodPassphrase }, 'secret');
  expect((await signIn(school.visitor(), person.pseudonym)).isHalf).toBe(false);
  expect((await change(person, 'confirmAuthenticator', { code: '123456' }, 'codes')).refusal?.code).toBe('APP_CODE_WRONG');
  const { secret } = await change(person, 'beginAuthenticator', { passphrase: goodPassphrase }, 'secret');
  await change(person, 'confirmAuthenticator', { code: shown(secret!) }, 'codes');
  expect((await change(person, 'beginAuthenticator', { passphrase: goodPassphrase }, 'secret')).refusal?.code).toBe('AUTHENTICATOR_THERE');
});

test('a path without a name waits for the second step and then comes along', async () => {
  const { person, secret } = await withApp();
  const browser = await school.learner();
  await signIn(browser, person.pseudonym, goodPassphrase, { bringCurrent: true });
  expect((await school.rows.query('select from learners where id = $1', [browser.id])).rowCount).toBe(1);
  expect((await change(browser, 'confirmSignIn', { code: shown(secret, 1) }, 'isDone')).isDone).toBe(true);
  expect((await school.rows.query('select from learners where id = $1', [browser.id])).rowCount).toBe(0);
});

test('the rows hold neither the secret of an app nor a code', async () => {
  const { secret, codes } = await withApp();
  const { rows } = await school.rows.query<{ row: string }>(
    'select a::text as row from authenticators a union all select c::text from single_use_codes c',
  );
  const all = rows.map(({ row }) => row).join('\n');
  const bytes = Buffer.from(Secret.fromBase32(secret).bytes).toString('hex');
  for (const kept of [secret, bytes, codes[0]!, codes[0]!.replace('-', '')]) expect(all).not.toContain(kept);
});

test('whoever only holds her browser for a moment sets up no second step, and she is told of one', async () => {
  const person = await aPerson(school);
  for (const name of ['beginAuthenticator', 'askToAddPasskey'])
    expect((await change(person, name, { passphrase: 'no es esta la frase' }, '')).refusal?.code).toBe('PASSPHRASE_WRONG');
  const { person: other } = await withApp();
  expect((await noticesOf(other)).map(({ kind }) => kind)).toEqual(['second-step-added']);
});

test('a second step cannot bring a path along that got a name of its own meanwhile', async () => {
  const { person, secret } = await withApp();
  const browser = await school.learner();
  const learnerId = browser.id;
  await signIn(browser, person.pseudonym, goodPassphrase, { bringCurrent: true });
  const owner = school.visitor();
  await recover(owner, browser.words.join(' '));
  await signUp(owner, 'con nombre propio');
  expect((await change(browser, 'confirmSignIn', { code: shown(secret, 1) }, 'isDone')).isDone).toBe(true);
  expect((await school.rows.query('select from learners where id = $1', [learnerId])).rowCount).toBe(1);
  expect((await recover(school.visitor(), browser.words.join(' '))).isRecovered).toBe(true);
});

/** What a device would send: CBOR of three pairs, by hand. */
function attestation(format: string, hasCertificates: boolean): string {
  const text = (words: string) => [0x60 + words.length, ...Buffer.from(words)];
  const statement = hasCertificates ? [0xa1, ...text('x5c'), 0x81, 0x41, 0x00] : [0xa0];
  return Buffer.from([0xa3, ...text('fmt'), ...text(format), ...text('attStmt'), ...statement, ...text('authData'), 0x41, 0x00]).toString(
    'base64url',
  );
}

test.each([
  ['none', false, true],
  ['packed', false, true],
  ['packed', true, false],
  ['android-key', true, false],
  ['android-key', false, false],
  ['tpm', true, false],
])('certificates of a device are not looked at: %s, with some: %s', (format, hasCertificates, isTaken) => {
  const response = { attestationObject: attestation(format, hasCertificates), clientDataJSON: '' };
  expect(isWithoutCertificates({ id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response })).toBe(isTaken);
});

test('an answer with certificates is refused before anything else is looked at, its question still waits', async () => {
  const person = await aPerson(school);
  await change(person, 'askToAddPasskey', { passphrase: goodPassphrase }, 'question');
  const waiting = async () => (await school.rows.query('select from passkey_challenges')).rowCount;
  const before = await waiting();
  const answer = JSON.stringify({ id: 'x', response: { attestationObject: attestation('android-key', true), clientDataJSON: '' } });
  expect((await change(person, 'addPasskey', { answer, label: 'llave' }, 'codes')).refusal?.code).toBe('PASSKEY_UNKNOWN');
  expect(await waiting()).toBe(before);
});

test.each(['{"id":"\\u0000"}', '{"id":{"toString":1}}', `{"id":"${'a'.repeat(1365)}"}`, '[]', 'null', '{'])(
  'an answer that no device gives is refused like any other: %#',
  async (answer) => {
    expect((await change(school.visitor(), 'signInWithPasskey', { answer }, 'isDone')).refusal?.code).toBe('PASSKEY_UNKNOWN');
  },
);

test('where a second step is asked for, making the same account again does not go around it', async () => {
  const { person } = await withApp();
  expect(
    (await change(school.visitor(), 'createAccount', { pseudonym: person.pseudonym, passphrase: goodPassphrase }, '')).refusal?.code,
  ).toBe('PSEUDONYM_TAKEN');
});
