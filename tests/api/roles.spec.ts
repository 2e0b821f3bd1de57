import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  aGroup,
  aHolder,
  aNetwork,
  attempt,
  auditOf,
  fate,
  membersOf,
  noticesOf,
  roleIdOf,
  rolesListed,
  type ListedMembers,
  type SomeGroup,
} from '../support/groups.ts';
import { aPerson, hold, type Person } from '../support/people.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let network: SomeGroup;
let [north, south, farm, mill]: SomeGroup[] = [];
let [admin, coordinator, stranger, member]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  ({ network, north, south, farm, mill, admin, coordinator, member } = await aNetwork(school));
  stranger = await aHolder(school, 'member', mill);
}, patience);
afterAll(() => school?.close());

const permissions = async (person: Person) =>
  (await person.ask<{ me: { permissions: string[] } }>('{ me { permissions } }')).data!.me.permissions;
const give = (by: Person, group: SomeGroup, pseudonym: string, role: string, more: object = {}) =>
  fate(by, 'giveRole', { group: group.id, pseudonym, role, ...more });

test('a role is given to somebody of the own groups, holds from her next request on, and she is told', async () => {
  const person = await aHolder(school, 'member', farm);
  expect(await permissions(person)).toEqual(['see:groups', 'use:studio', 'write:resources']);
  expect(await give(coordinator!, north!, person.pseudonym.toUpperCase(), 'TRAINER', { until: '2027-06-30' })).toBeNull();
  expect(await rolesListed(coordinator!, north!)).toContain(`${person.pseudonym} TRAINER`);
  expect((await noticesOf(person))[0]).toMatchObject({
    kind: 'role-given',
    sentence: `Ahora tienes el rol de formación en «${north!.slug}», hasta el 30 de junio de 2027.`,
  });
  expect((await auditOf(admin!))[0]!.sentence).toBe(
    `${coordinator!.pseudonym} dio a ${person.pseudonym} el rol de formación en «${north!.slug}»`,
  );
});

test('somebody of other groups is as nobody, and it takes the same statements to say so', async () => {
  const refused = async (pseudonym: string) => {
    let outcome: unknown;
    const sent = await statements.during(async () => {
      outcome = await attempt(coordinator!, 'giveRole', { group: north!.id, pseudonym, role: 'TRAINER' });
    });
    return { outcome, sent };
  };
  const [others, nobodys] = [await refused(stranger!.pseudonym), await refused('nadie con ese nombre')];
  expect(others).toEqual(nobodys);
  expect(others.outcome).toMatchObject({ code: 'PERSON_NOT_HERE' });
  expect(await permissions(stranger!)).toEqual(['see:groups', 'use:studio', 'write:resources']);
});

test('whose role has ended, or who has none, is nobody too', async () => {
  const [gone, plain] = [await aPerson(school), await aPerson(school)];
  await hold(school, gone, 'member', { group: farm!.id, until: '2026-11-21' });
  expect(await give(coordinator!, north!, gone.pseudonym, 'TRAINER')).toBe('PERSON_NOT_HERE');
  expect(await give(admin!, north!, plain.pseudonym, 'TRAINER')).toBe('PERSON_NOT_HERE');
});

test.each([
  ['north', 'COORDINATOR', 'ROLE_NOT_GIVEN'],
  ['north', 'ADMINISTRATOR', 'ROLE_NOT_GIVEN'],
  ['north', 'MEMBER', 'ROLE_NOT_GIVEN'],
  ['farm', 'COORDINATOR', 'ROLE_NOT_GIVEN'],
  ['farm', 'EDITOR', null],
  ['network', 'TRAINER', 'NOT_FOUND'],
  ['south', 'TRAINER', 'NOT_FOUND'],
  ['mill', 'MEMBER', 'NOT_FOUND'],
] as const)('a coordinator of a node gives in %s the role %s: %s', async (where, role, expected) => {
  const group = { network, north: north!, south: south!, farm: farm!, mill: mill! }[where];
  expect(await give(coordinator!, group, member!.pseudonym, role)).toBe(expected);
});

test('neither trainers nor members nor visitors give roles', async () => {
  const trainer = await aHolder(school, 'trainer', north);
  for (const person of [trainer, member!]) expect(await give(person, farm!, member!.pseudonym, 'MEMBER')).toBe('FORBIDDEN');
  expect(await fate(school.visitor(), 'giveRole', { group: farm!.id, pseudonym: 'x', role: 'MEMBER' })).toBe('UNAUTHENTICATED');
});

test('nobody raises herself: neither by a role nor by a term', async () => {
  expect(await give(coordinator!, north!, coordinator!.pseudonym, 'EDITOR')).toBe('OWN_ROLE');
  expect(await give(coordinator!, north!, coordinator!.pseudonym, 'ADMINISTRATOR')).toBe('ROLE_NOT_GIVEN');
  const own = await roleIdOf(coordinator!, north!, coordinator!);
  expect(await fate(coordinator!, 'changeTerm', { id: own, until: '2030-01-01' })).toBe('OWN_ROLE');
  expect(await give(admin!, network, admin!.pseudonym, 'ADMINISTRATOR')).toBe('OWN_ROLE');
});

test('only administrators give coordination and administration', async () => {
  const person = await aHolder(school, 'member', farm);
  expect(await give(admin!, north!, person.pseudonym, 'COORDINATOR', { until: '2026-12-31' })).toBeNull();
  expect(await permissions(person)).toContain('give:roles');
  expect(await give(admin!, network, person.pseudonym, 'ADMINISTRATOR', { until: '2026-12-31' })).toBeNull();
  expect(await permissions(person)).toContain('see:audit');
  expect(await give(admin!, north!, person.pseudonym, 'ADMINISTRATOR')).toBe('ROLE_NOT_GIVEN');
  school.today('2027-01-01');
  const { errors } = await person.ask('{ groups { slug } }');
  school.today('2026-11-22');
  expect(errors).toBeDefined();
});

test('a role that is held already keeps the longer of both terms', async () => {
  const person = await aPerson(school);
  await hold(school, person, 'member', { group: farm!.id, until: '2027-01-31' });
  const until = async () => (await membersOf(admin!, farm!))!.edges.find(({ node }) => node.account === person.id)!.node.until;
  expect(await give(admin!, farm!, person.pseudonym, 'MEMBER', { until: '2026-12-31' })).toBeNull();
  expect(await until()).toBe('2027-01-31');
  expect(await give(admin!, farm!, person.pseudonym, 'MEMBER', { until: '2027-02-28' })).toBeNull();
  expect(await until()).toBe('2027-02-28');
  expect(await give(admin!, farm!, person.pseudonym, 'MEMBER')).toBeNull();
  expect(await until()).toBeNull();
});

test('a last day lies ahead', async () => {
  expect(await give(admin!, farm!, member!.pseudonym, 'TRAINER', { until: '2026-11-21' })).toBe('TERM_PAST');
  const id = await roleIdOf(admin!, farm!, member!);
  expect(await fate(admin!, 'changeTerm', { id, until: '2026-11-21' })).toBe('TERM_PAST');
  expect(await fate(admin!, 'changeTerm', { id, until: '2026-02-30' })).toBe('BAD_INPUT');
});

test('a term is changed by whoever could give the role, and she is told', async () => {
  const person = await aHolder(school, 'member', farm);
  const id = await roleIdOf(coordinator!, farm!, person);
  expect(await fate(coordinator!, 'changeTerm', { id, until: '2026-11-22' })).toBeNull();
  expect((await noticesOf(person, 'en'))[0]!.sentence).toContain('until 22 November 2026');
  const far = await aHolder(school, 'coordinator', north);
  expect(await fate(coordinator!, 'changeTerm', { id: await roleIdOf(coordinator!, north!, far), until: null })).toBe('ROLE_NOT_GIVEN');
  expect(await fate(coordinator!, 'endRole', { id: await roleIdOf(coordinator!, north!, far) })).toBe('ROLE_NOT_GIVEN');
});

test.each(['endRole', 'changeTerm'])('%s of a role in groups of others is as of one that does not exist', async (name) => {
  const id = await roleIdOf(admin!, mill!, stranger!);
  const [others, nobodys] = await Promise.all([id, randomUUID()].map((of) => attempt(coordinator!, name, { id: of })));
  expect(others).toEqual({ error: 'NOT_FOUND', code: null, payload: {} });
  expect(nobodys).toEqual(others);
  expect(await fate(coordinator!, name, { id: 'x' })).toBe('INVALID_INPUT');
  expect(await rolesListed(admin!, mill!)).toEqual([`${stranger!.pseudonym} MEMBER`]);
});

test('a role ends at once, by whoever could give it or by its holder herself', async () => {
  const [one, other] = [await aHolder(school, 'member', farm), await aHolder(school, 'member', farm)];
  expect(await fate(coordinator!, 'endRole', { id: await roleIdOf(admin!, farm!, one) })).toBeNull();
  expect(await permissions(one)).toEqual([]);
  expect((await noticesOf(one)).map(({ kind }) => kind)).toEqual(['role-ended']);
  const own = await roleIdOf(admin!, farm!, other);
  expect(await fate(one, 'endRole', { id: own })).toBe('NOT_FOUND');
  expect(await fate(other, 'endRole', { id: own })).toBeNull();
  expect(await permissions(other)).toEqual([]);
  expect(await noticesOf(other)).toEqual([]);
  expect(await fate(other, 'endRole', { id: own })).toBe('NOT_FOUND');
});

test('everybody sees her own roles, in her copy too, and can leave them while they are suspended', async () => {
  const person = await aHolder(school, 'member', farm);
  const own = async () =>
    (await person.ask<{ myRoles: { id: string }[] }>('{ myRoles { id role from until groupTitle { text } } }')).data!.myRoles;
  await fate(admin!, 'suspendAccount', { id: person.id });
  const [role] = await own();
  expect(role).toMatchObject({ role: 'MEMBER', from: '2026-01-01', until: null, groupTitle: { text: farm!.slug } });
  const { data } = await person.ask<{ myData: { name: string; json: string }[] }>('{ myData { name json } }');
  expect(JSON.parse(data!.myData.find(({ name }) => name === 'roles')!.json)).toEqual([
    { role: 'member', group: farm!.slug, fromDay: '2026-01-01', untilDay: null },
  ]);
  expect(await fate(person, 'endRole', { id: role!.id })).toBeNull();
  expect(await own()).toEqual([]);
  expect((await school.ask('{ myRoles { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('only those who look after a group see its members, and none of groups beside or below', async () => {
  expect(await membersOf(member!, farm!)).toBeNull();
  expect(await membersOf(coordinator!, network)).toBeNull();
  expect(await membersOf(coordinator!, mill!)).toBeNull();
  expect(await rolesListed(coordinator!, farm!)).toContain(`${member!.pseudonym} MEMBER`);
  expect(await rolesListed(coordinator!, north!)).not.toContain(`${member!.pseudonym} MEMBER`);
});

test('members come in parts, each once, those who look after the group first', async () => {
  const shop = await aGroup(school, 'organisation', south);
  for (let at = 0; at < 5; at++) await aHolder(school, at === 3 ? 'coordinator' : 'member', shop);
  const all = (await membersOf(admin!, shop))!;
  expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect(all.edges[0]!.node.role).toBe('COORDINATOR');
  const parts: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { edges, pageInfo }: ListedMembers = (await membersOf(admin!, shop, 2, after))!;
    parts.push(...edges.map(({ node }) => node.id));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(parts).toEqual(all.edges.map(({ node }) => node.id));
  await expect(membersOf(admin!, shop, 2, 'no-es-cursor')).rejects.toThrow('NOT_FOUND');
  await expect(membersOf(admin!, shop, 2, Buffer.from(`9 ${randomUUID()}`).toString('base64url'))).rejects.toThrow('NOT_FOUND');
});

test('no more than fifty come at once, and the statements do not grow with them', async () => {
  const crowd = await aGroup(school, 'organisation', south);
  const query = 'query ($slug: Slug!) { group(slug: $slug) { members(first: 1000) { edges { node { pseudonym } } } } }';
  const ask = async () => {
    let shown = 0;
    const sent = await statements.during(async () => {
      const { data } = await admin!.ask<{ group: { members: { edges: object[] } } }>(query, { slug: crowd.slug });
      shown = data!.group.members.edges.length;
    });
    return { shown, statements: sent.length };
  };
  await hold(school, member!, 'member', { group: crowd.id });
  const few = await ask();
  const { rows } = await school.rows.query<{ id: string }>(
    `insert into accounts select gen_random_uuid(), 'p' || n, 'crowd' || n, 'x', 'x', 'x', ('tag' || n)::bytea, false, '2030-01-01' from generate_series(1, 55) n returning id`,
  );
  for (const account of rows) await hold(school, account, 'member', { group: crowd.id });
  const many = await ask();
  expect([few.shown, many.shown]).toEqual([1, 50]);
  expect(many.statements).toBe(few.statements);
  const wide = await statements.during(() => admin!.ask('{ groups { slug members(first: 5) { edges { node { pseudonym } } } } }'));
  expect(wide.length).toBe(few.statements);
});

test('a suspended account has no role from its next request on, and has it back when it is restored', async () => {
  const person = await aHolder(school, 'coordinator', south);
  const { id: path } = (await person.ask<{ myPath: { id: string } }>('{ myPath { id } }')).data!.myPath;
  expect(await fate(admin!, 'suspendAccount', { id: person.id })).toBeNull();
  expect(await permissions(person)).toEqual([]);
  expect((await person.ask('{ groups { slug } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await person.ask<{ myPath: { id: string } }>('{ myPath { id } }')).data!.myPath.id).toBe(path);
  expect((await membersOf(admin!, south!))!.edges.find(({ node }) => node.account === person.id)!.node.isSuspended).toBe(true);
  const suspended = await admin!.ask<{ suspendedAccounts: object[] }>('{ suspendedAccounts { id pseudonym } }');
  expect(suspended.data!.suspendedAccounts).toContainEqual({ id: person.id, pseudonym: person.pseudonym });
  expect(await fate(admin!, 'restoreAccount', { id: person.id })).toBeNull();
  expect(await permissions(person)).toContain('give:roles');
  expect((await auditOf(admin!)).slice(0, 2).map(({ sentence }) => sentence)).toEqual([
    `${admin!.pseudonym} devolvió sus roles a ${person.pseudonym}`,
    `${admin!.pseudonym} detuvo los roles de ${person.pseudonym}`,
  ]);
});

test('only administrators suspend; whoever has no role is as one who does not exist', async () => {
  const plain = await aPerson(school);
  expect(await fate(coordinator!, 'suspendAccount', { id: member!.id })).toBe('FORBIDDEN');
  expect((await coordinator!.ask('{ suspendedAccounts { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await fate(admin!, 'suspendAccount', { id: plain.id })).toBe('NOT_FOUND');
  expect(await fate(admin!, 'suspendAccount', { id: randomUUID() })).toBe('NOT_FOUND');
  expect(await fate(admin!, 'restoreAccount', { id: member!.id })).toBe('NOT_FOUND');
  expect(await fate(admin!, 'suspendAccount', { id: admin!.id })).toBe('OWN_ACCOUNT');
});

test('what the schema does not name cannot be sent along', async () => {
  for (const more of [{ grantTo: admin!.id }, { accountTag: 'x' }, { fromDay: '2020-01-01' }])
    expect(await give(coordinator!, farm!, member!.pseudonym, 'MEMBER', more)).toBe('BAD_INPUT');
  expect(await fate(coordinator!, 'changeTerm', { id: randomUUID(), role: 'ADMINISTRATOR' })).toBe('BAD_INPUT');
});

test('the rows of roles do not tell whose they are', async () => {
  const { rows } = await school.rows.query<{ all: string }>(`select string_agg(grants::text, ' ') as all from grants`);
  const hex = (text: string) => Buffer.from(text).toString('hex');
  for (const { id, pseudonym } of [admin!, coordinator!, member!])
    for (const trace of [id, id.replaceAll('-', ''), hex(id), pseudonym, hex(pseudonym)]) expect(rows[0]!.all).not.toContain(trace);
});
