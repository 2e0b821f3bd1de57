import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jobs } from '#libs/platform/server';
import { aGroup, aHolder, aNetwork, attempt, auditOf, fate, membersOf, type SomeGroup } from '../support/groups.ts';
import { aPerson, change, hold, networkOf, type Person } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let [north, south, farm, mill]: SomeGroup[] = [];
let [admin, coordinator, member]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  ({ north, south, farm, mill, admin, coordinator, member } = await aNetwork(school));
}, patience);
afterAll(() => school?.close());

interface Made {
  readonly code: string;
  readonly invitation: { readonly id: string; readonly role: string; readonly until: string | null; readonly expiresOn: string };
}

async function invite(by: Client, group: SomeGroup, more: object = {}): Promise<Made> {
  const { payload, code } = await attempt(
    by,
    'createInvitation',
    { group: group.id, role: 'MEMBER', ...more },
    'code invitation { id role until expiresOn }',
  );
  if (code) throw new Error(code);
  return payload as unknown as Made;
}

async function offer(code: string, by: Client = school.visitor()): Promise<object | null> {
  const { data, errors } = await by.ask<{ invitation: object | null }>(
    'query ($code: String!) { invitation(code: $code) { role until groupTitle(language: "en") { text } } }',
    { code },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.invitation;
}

async function open(by: Client, { slug }: SomeGroup): Promise<string[] | string> {
  const { data, errors } = await by.ask<{ invitations: { id: string }[] }>(
    'query ($slug: Slug!) { invitations(group: $slug) { id role until expiresOn } }',
    {
      slug,
    },
  );
  return errors?.[0]?.extensions.code ?? data!.invitations.map(({ id }) => id);
}

/** What the night does with roles and invitations. */
async function night(): Promise<void> {
  const jobs = (school.nest.get(Jobs) as unknown as { recurring: { name: string; run(): Promise<void> }[] }).recurring;
  await jobs.find(({ name }) => name === 'purge-ended-roles')!.run();
}

const accept = (by: Client, code: string) => attempt(by, 'acceptInvitation', { code }, 'offer { role until groupTitle { text } }');
const nowhere = 'ABCD-EFGH-JKMN';

test('an invitation is made, shown to whoever holds the code, and taken', async () => {
  const { code, invitation } = await invite(coordinator!, farm!, { until: '2027-01-31', days: 3 });
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(invitation).toMatchObject({ role: 'MEMBER', until: '2027-01-31', expiresOn: '2026-11-25' });
  expect(await offer(code)).toEqual({ role: 'MEMBER', until: '2027-01-31', groupTitle: { text: `${farm!.slug} en` } });
  const person = await aPerson(school);
  expect((await accept(person, code)).payload).toEqual({
    offer: { role: 'MEMBER', until: '2027-01-31', groupTitle: { text: farm!.slug } },
    refusal: null,
  });
  expect((await person.ask<{ groups: object[] }>('{ groups { slug } }')).data!.groups).toHaveLength(3);
  expect((await auditOf(admin!)).slice(0, 2).map(({ sentence }) => sentence)).toEqual([
    `${person.pseudonym} aceptó una invitación a «${farm!.slug}» y tiene el rol de integrante`,
    `${coordinator!.pseudonym} invitó a alguien a «${farm!.slug}» con el rol de integrante`,
  ]);
});

test('a code is read in any case, with any signs between, and with letters for digits', async () => {
  const { code } = await invite(coordinator!, farm!);
  const bare = code.replaceAll('-', '');
  for (const typed of [code.toLowerCase(), bare, bare.split('').join(' '), code.replaceAll('0', 'O').replaceAll('1', 'l'), ` ${code}\n`])
    expect(await offer(typed)).not.toBeNull();
});

test('used, withdrawn, ended, mistyped and invented codes are all alike', async () => {
  const [used, withdrawn, ended, whole] = [
    await invite(coordinator!, farm!),
    await invite(coordinator!, farm!),
    await invite(coordinator!, farm!, { days: 1 }),
    await invite(coordinator!, farm!, { until: '2026-11-22' }),
  ];
  await accept(await aPerson(school), used.code);
  expect(await fate(coordinator!, 'withdrawInvitation', { id: withdrawn.invitation.id })).toBeNull();
  const person = await aPerson(school);
  school.today('2026-11-23');
  expect(await offer(ended.code)).not.toBeNull();
  expect(await offer(whole.code)).toBeNull();
  school.today('2026-11-24');
  const late = await aPerson(school);
  const codes = [used.code, withdrawn.code, ended.code, whole.code, nowhere, 'x', ''];
  for (const code of codes) {
    expect(await offer(code)).toBeNull();
    expect((await accept(late, code)).payload.refusal).toEqual((await accept(late, nowhere)).payload.refusal);
  }
  school.today('2026-11-22');
  expect((await accept(person, nowhere)).code).toBe('INVITATION_UNKNOWN');
  expect(await offer('x'.repeat(5000))).toBeNull();
  expect((await accept(person, 'x'.repeat(61))).code).toBe('INVALID_INPUT');
});

test('of fifty who bring one code at the same moment exactly one gets the role', async () => {
  const { code } = await invite(coordinator!, farm!);
  const people = await Promise.all(Array.from({ length: 5 }, () => aPerson(school)));
  const all = await Promise.all(Array.from({ length: 50 }, (_, at) => accept(people[at % 5]!, code)));
  expect(all.filter(({ code: refused }) => refused === null)).toHaveLength(1);
  expect(all.filter(({ code: refused }) => refused === 'INVITATION_UNKNOWN')).toHaveLength(49);
  const listed = (await membersOf(admin!, farm!))!.edges.filter(({ node }) => people.some(({ id }) => id === node.account));
  expect(listed).toHaveLength(1);
});

test('whoever holds the role already keeps the longer term', async () => {
  const person = await aPerson(school);
  await hold(school, person, 'member', { group: farm!.id, until: '2027-03-31' });
  const taken = async (more: object) => (await accept(person, (await invite(coordinator!, farm!, more)).code)).payload['offer'];
  expect(await taken({ until: '2027-01-31' })).toMatchObject({ until: '2027-03-31' });
  expect(await taken({ until: '2027-05-31' })).toMatchObject({ until: '2027-05-31' });
  expect(await taken({})).toMatchObject({ until: null });
  expect(await taken({ until: '2027-05-31' })).toMatchObject({ until: null });
});

test('a suspended account is refused with a sentence, and the invitation waits', async () => {
  const person = await aHolder(school, 'member', farm);
  await fate(admin!, 'suspendAccount', { id: person.id });
  const { code } = await invite(coordinator!, north!, { role: 'TRAINER' });
  expect((await accept(person, code)).code).toBe('ACCOUNT_SUSPENDED');
  expect(await offer(code)).not.toBeNull();
});

test('an invitation is taken with an account only', async () => {
  const { code } = await invite(coordinator!, farm!);
  expect(await fate(school.visitor(), 'acceptInvitation', { code })).toBe('UNAUTHENTICATED');
  expect(await fate(await school.learner(), 'acceptInvitation', { code })).toBe('UNAUTHENTICATED');
  expect(await offer(code)).not.toBeNull();
});

test.each([
  ['farm', 'MEMBER', null],
  ['farm', 'COORDINATOR', 'ROLE_NOT_GIVEN'],
  ['north', 'EDITOR', null],
  ['north', 'MEMBER', 'ROLE_NOT_GIVEN'],
  ['north', 'COORDINATOR', 'ROLE_NOT_GIVEN'],
  ['network', 'ADMINISTRATOR', 'NOT_FOUND'],
  ['south', 'TRAINER', 'NOT_FOUND'],
  ['mill', 'MEMBER', 'NOT_FOUND'],
  ['nowhere', 'MEMBER', 'NOT_FOUND'],
] as const)('a coordinator of a node invites in %s to the role %s: %s', async (where, role, expected) => {
  const id = {
    farm: farm!.id,
    north: north!.id,
    south: south!.id,
    mill: mill!.id,
    network: await networkOf(school),
    nowhere: randomUUID(),
  }[where];
  expect(await fate(coordinator!, 'createInvitation', { group: id, role })).toBe(expected);
});

test('neither trainers nor members invite', async () => {
  const trainer = await aHolder(school, 'trainer', north);
  for (const person of [trainer, member!]) {
    expect(await fate(person, 'createInvitation', { group: farm!.id, role: 'MEMBER' })).toBe('FORBIDDEN');
    expect(await open(person, farm!)).toBe('FORBIDDEN');
  }
});

test('open invitations are listed without their codes, for those who invite there; others learn nothing', async () => {
  const { code, invitation } = await invite(admin!, mill!);
  expect(await open(admin!, mill!)).toContain(invitation.id);
  expect(await open(coordinator!, mill!)).toBe('NOT_FOUND');
  expect(await open(coordinator!, { id: '', slug: 'no-hay' })).toBe('NOT_FOUND');
  const [others, nobodys] = await Promise.all(
    [invitation.id, randomUUID()].map((id) => attempt(coordinator!, 'withdrawInvitation', { id })),
  );
  expect(others!.error).toBe('NOT_FOUND');
  expect(nobodys).toEqual(others);
  expect(await offer(code)).not.toBeNull();
  school.today('2026-12-01');
  expect(await open(await aHolder(school, 'administrator'), mill!)).toEqual([]);
  school.today('2026-11-22');
});

test('a coordinator cannot withdraw an invitation to a role that she could not give', async () => {
  const { invitation } = await invite(admin!, north!, { role: 'COORDINATOR' });
  expect(await fate(coordinator!, 'withdrawInvitation', { id: invitation.id })).toBe('ROLE_NOT_GIVEN');
});

test('its bounds hold, and what the schema does not name cannot be sent along', async () => {
  const input = { group: farm!.id, role: 'MEMBER' };
  for (const days of [0, 15, -1]) expect(await fate(coordinator!, 'createInvitation', { ...input, days })).toBe('INVALID_INPUT');
  expect(await fate(coordinator!, 'createInvitation', { ...input, until: '2026-11-21' })).toBe('TERM_PAST');
  expect(await fate(coordinator!, 'createInvitation', { ...input, code: nowhere })).toBe('BAD_INPUT');
  expect(await fate(coordinator!, 'createInvitation', { ...input, expiresOn: '2030-01-01' })).toBe('BAD_INPUT');
});

test('no more than a hundred wait in one group', async () => {
  const shop = await aGroup(school, 'organisation', north);
  await school.rows.query(
    `insert into invitations (id, fingerprint, group_id, role, expires_on)
       select gen_random_uuid(), ('f' || n)::bytea, $1, 'member', '2026-12-01' from generate_series(1, 99) n`,
    [shop.id],
  );
  expect(await fate(coordinator!, 'createInvitation', { group: shop.id, role: 'MEMBER' })).toBeNull();
  expect(await fate(coordinator!, 'createInvitation', { group: shop.id, role: 'MEMBER' })).toBe('INVITATIONS_FULL');
});

test('the database holds no code, and tells nobody who invited', async () => {
  const { code } = await invite(coordinator!, farm!);
  const { rows } = await school.rows.query<{ all: string }>(`select string_agg(invitations::text, ' ') as all from invitations`);
  const bare = code.replaceAll('-', '');
  for (const trace of [code, bare, Buffer.from(bare).toString('hex'), coordinator!.id]) expect(rows[0]!.all).not.toContain(trace);
});

test('the night clears away what ended: invitations, roles, and roles of accounts that are gone', async () => {
  const [, gone, kept] = [await invite(coordinator!, farm!), await aHolder(school, 'member', mill), await aHolder(school, 'member', mill)];
  const over = await aPerson(school);
  await hold(school, over, 'member', { group: mill!.id, until: '2026-12-31' });
  await school.rows.query('delete from accounts where id = $1', [gone.id]);
  expect((await membersOf(admin!, mill!))!.edges.map(({ node }) => node.account).toSorted()).toEqual([kept.id, over.id].toSorted());
  school.today('2027-01-01');
  await night();
  school.today('2026-11-22');
  const count = async (statement: string) => (await school.rows.query(statement, [mill!.id])).rowCount;
  expect(await count('select from grants where group_id = $1')).toBe(1);
  expect(await count(`select from invitations where expires_on < '2027-01-01' and $1::uuid is not null`)).toBe(0);
});

test('an invitation ends with the role of whoever made it, and comes back with it', async () => {
  const inviter = await aHolder(school, 'coordinator', south);
  const { code } = await invite(inviter, mill!);
  await fate(admin!, 'suspendAccount', { id: inviter.id });
  expect(await offer(code)).toBeNull();
  expect((await accept(await aPerson(school), code)).code).toBe('INVITATION_UNKNOWN');
  await fate(admin!, 'restoreAccount', { id: inviter.id });
  expect(await offer(code)).not.toBeNull();
  await change(inviter, 'eraseAccount', { passphrase: inviter.passphrase, isConfirmed: true }, '');
  expect((await accept(await aPerson(school), code)).code).toBe('INVITATION_UNKNOWN');
  await night();
  expect(await open(admin!, mill!)).toEqual([]);
});

test('nobody takes her own invitation: not to another role, not to a longer term', async () => {
  const short = await aPerson(school);
  await hold(school, short, 'coordinator', { group: south!.id, until: '2026-12-01' });
  const { code } = await invite(short, mill!, { role: 'EDITOR' });
  expect((await accept(short, code)).code).toBe('OWN_ROLE');
  expect((await accept(await aPerson(school), code)).code).toBeNull();
});
