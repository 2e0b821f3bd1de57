import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CannotStart, Refused } from '#libs/platform/server';
import { FirstAdministrator } from '#libs/people/server';
import { settleAdministrator } from '../../apps/server/settle-administrator.ts';
import { aHolder, attempt, auditOf, fate, roleIdOf } from '../support/groups.ts';
import { aPerson, goodPassphrase, hold, signIn, type Person } from '../support/people.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
beforeAll(async () => void (school = await aSchool()), patience);
beforeEach(() => school.rows.query('delete from grants; delete from invitations; update accounts set is_suspended = false'));
afterAll(() => school?.close());

const network = { id: '', slug: 'red' };
const ensure = (setting: Parameters<FirstAdministrator['ensure']>[0] = null) => school.nest.get(FirstAdministrator).ensure(setting);
const isAdministrator = async (person: Pick<Person, 'ask'>) =>
  (await person.ask<{ me: { permissions: string[] } }>('{ me { permissions } }')).data!.me.permissions.includes('see:audit');
const codeOf = (path: string | null) => /^\/es\/invitacion\/([0-9A-Z-]{14})$/.exec(path ?? '')![1]!;

test('the last administrator can neither be ended, nor end herself, nor get a last day', async () => {
  const only = await aHolder(school, 'administrator');
  expect(await fate(only, 'endRole', { id: await roleIdOf(only, network, only) })).toBe('LAST_ADMINISTRATOR');
  const second = await aHolder(school, 'administrator');
  expect(await fate(only, 'changeTerm', { id: await roleIdOf(only, network, second), until: '2026-12-01' })).toBeNull();
  expect(await fate(second, 'endRole', { id: await roleIdOf(only, network, second) })).toBeNull();
  expect(await isAdministrator(second)).toBe(false);
  expect(await fate(only, 'endRole', { id: await roleIdOf(only, network, only) })).toBe('LAST_ADMINISTRATOR');
});

test('one whose term ends sooner is not enough to let the other go', async () => {
  const [one, other] = [await aHolder(school, 'administrator'), await aPerson(school)];
  await hold(school, other, 'administrator', { until: '2026-11-23' });
  expect(await fate(one, 'endRole', { id: await roleIdOf(one, network, one) })).toBe('LAST_ADMINISTRATOR');
  expect(await fate(one, 'endRole', { id: await roleIdOf(one, network, other) })).toBeNull();
});

test('one who is suspended, or whose term has not begun, is not counted', async () => {
  const [only, suspended, future] = [await aHolder(school, 'administrator'), await aHolder(school, 'administrator'), await aPerson(school)];
  await hold(school, future, 'administrator', { from: '2026-11-23' });
  expect(await fate(only, 'suspendAccount', { id: suspended.id })).toBeNull();
  expect(await fate(only, 'endRole', { id: await roleIdOf(only, network, only) })).toBe('LAST_ADMINISTRATOR');
  expect(await fate(only, 'endRole', { id: await roleIdOf(only, network, suspended) })).toBeNull();
});

test('administrators who end or suspend each other at the same moment leave one', async () => {
  for (let round = 0; round < 4; round++) {
    await school.rows.query('delete from grants; update accounts set is_suspended = false');
    const [one, other] = [await aHolder(school, 'administrator'), await aHolder(school, 'administrator')];
    const [ofOne, ofOther] = [await roleIdOf(one, network, one), await roleIdOf(one, network, other)];
    const fates = await Promise.all(
      round % 2
        ? [fate(one, 'suspendAccount', { id: other.id }), fate(other, 'suspendAccount', { id: one.id })]
        : [fate(one, 'endRole', { id: ofOther }), fate(other, 'endRole', { id: ofOne })],
    );
    expect(fates.filter((code) => code === null)).toHaveLength(1);
    expect([await isAdministrator(one), await isAdministrator(other)].filter(Boolean)).toHaveLength(1);
  }
});

test('while nobody administers, a start gives a link, once; the next start another in its place', async () => {
  const [first, second] = [await ensure(), await ensure()];
  const [person, late] = [await aPerson(school), await aPerson(school)];
  expect(await fate(person, 'acceptInvitation', { code: codeOf(first) })).toBe('INVITATION_UNKNOWN');
  const { payload } = await attempt(person, 'acceptInvitation', { code: codeOf(second) }, 'offer { role groupTitle { text } until }');
  expect(payload['offer']).toEqual({ role: 'ADMINISTRATOR', groupTitle: { text: 'Red' }, until: null });
  expect(await isAdministrator(person)).toBe(true);
  expect(await fate(late, 'acceptInvitation', { code: codeOf(second) })).toBe('INVITATION_UNKNOWN');
  expect(await ensure()).toBeNull();
});

test('the link lasts a day', async () => {
  const link = await ensure();
  school.today('2026-11-24');
  const person = await aPerson(school);
  expect(await fate(person, 'acceptInvitation', { code: codeOf(link) })).toBe('INVITATION_UNKNOWN');
  school.today('2026-11-22');
});

test('an administrator whose term is over leaves the house to whoever the next start lets in', async () => {
  await hold(school, await aPerson(school), 'administrator', { until: '2026-11-21' });
  expect(await ensure()).toMatch(/^\/es\/invitacion\//);
});

test('whom the operator names administers from this start on', async () => {
  expect(await ensure({ pseudonym: 'Faro del Norte', passphrase: goodPassphrase })).toBeNull();
  const browser = school.visitor();
  expect((await signIn(browser, 'faro del norte')).refusal).toBeNull();
  expect(await isAdministrator(browser)).toBe(true);
  expect((await auditOf({ ...browser, ask: browser.ask }))[0]!.sentence).toBe(
    'Quien opera el servidor dio la administración a Faro del Norte',
  );
});

test('it is the way back: for a forgotten passphrase, a lost role and a suspension; whoever was in must come in anew', async () => {
  const lost = await aPerson(school);
  await hold(school, lost, 'administrator', { until: '2026-11-21' });
  await school.rows.query('update accounts set is_suspended = true where id = $1', [lost.id]);
  const passphrase = 'ventana ceniza limón tambor';
  expect(await ensure({ pseudonym: lost.pseudonym, passphrase })).toBeNull();
  expect((await lost.ask<{ me: null }>('{ me { pseudonym } }')).data!.me).toBeNull();
  const browser = school.visitor();
  expect((await signIn(browser, lost.pseudonym, lost.passphrase)).refusal?.code).toBe('SIGN_IN_WRONG');
  expect((await signIn(browser, lost.pseudonym, passphrase)).refusal).toBeNull();
  expect(await isAdministrator(browser)).toBe(true);
});

test('a start that finds all as it was named changes nothing and notes nothing', async () => {
  const setting = { pseudonym: 'Ancla', passphrase: goodPassphrase };
  await ensure(setting);
  const noted = async () => (await school.rows.query('select from audit_entries')).rowCount;
  const before = await noted();
  const browser = school.visitor();
  await signIn(browser, 'ancla');
  await ensure(setting);
  expect(await noted()).toBe(before);
  expect(await isAdministrator(browser)).toBe(true);
});

test.each([
  [{ pseudonym: 'Veleta', passphrase: 'corta' }, 'ESCUELA_ADMIN_PASSPHRASE'],
  [{ pseudonym: 'Veleta', passphrase: 'aaaaaaaaaaaaaaaa' }, 'ESCUELA_ADMIN_PASSPHRASE'],
  [{ pseudonym: 'yo@example.org', passphrase: goodPassphrase }, 'ESCUELA_ADMIN'],
])('a start with %j stops with one sentence that does not repeat it', async (administrator, variable) => {
  const start = () => settleAdministrator({ nest: school.nest } as never, { administrator });
  await expect(start()).rejects.toThrow(CannotStart);
  await expect(start()).rejects.not.toThrow(Refused);
  const { message } = (await start().catch((error: unknown) => error)) as Error;
  expect(message).toMatch(new RegExp(`^${variable} cannot be taken\\. [A-Z][^\\n{}]+$`));
  expect(message).not.toContain(administrator.passphrase);
  expect((await school.rows.query(`select from accounts where pseudonym = 'Veleta'`)).rowCount).toBe(0);
});
