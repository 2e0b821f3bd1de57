import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Audit, Database, Notices } from '#libs/platform/server';
import { catalogs, languages } from '../support/catalogs.ts';
import { aGroup, aHolder, auditOf, fate } from '../support/groups.ts';
import { aPerson, change, networkOf, type Person } from '../support/people.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let admin: Person;
beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  admin = await aHolder(school, 'administrator');
}, patience);
afterAll(() => school?.close());

const audit = () => school.nest.get(Audit);

/** Somebody acts so many times. */
async function actSo(often: number): Promise<void> {
  const id = await networkOf(school);
  for (let at = 0; at < often; at++) await fate(admin, 'renameGroup', { id, title: [{ language: 'es', text: `Red ${at}` }] });
}

test('every act and every notice that is registered has its words in every language', () => {
  const texts = new Map([...catalogs()]);
  const said = (id: string) => languages.filter((language) => [...texts.values()].some((domain) => domain[language].has(id)));
  expect(audit().known.length).toBeGreaterThan(14);
  for (const act of audit().known) expect([act, said(`audit.${act}`)]).toEqual([act, [...languages]]);
  for (const kind of school.nest.get(Notices).known) expect([kind, said(`notice.${kind}`)]).toEqual([kind, [...languages]]);
});

test('only who may see it sees the log', async () => {
  const coordinator = await aHolder(school, 'coordinator');
  for (const client of [coordinator, await aPerson(school)]) await expect(auditOf(client)).rejects.toThrow('FORBIDDEN');
  await expect(auditOf({ ...admin, ...school.visitor() })).rejects.toThrow('UNAUTHENTICATED');
});

test('it comes in parts, the newest first, fifty at most, in as many statements for one as for fifty', async () => {
  await actSo(52);
  const ask = async (first: number, before: number | null = null) =>
    (
      await admin.ask<{ auditEntries: { place: number }[] }>(
        'query ($first: Int!, $before: Int) { auditEntries(first: $first, before: $before) { place sentence } }',
        { first, before },
      )
    ).data!.auditEntries.map(({ place }) => place);
  const newest = await ask(1000);
  expect(newest).toHaveLength(50);
  expect(newest).toEqual(newest.toSorted((one, other) => other - one));
  expect((await ask(1, newest[9]))[0]).toBe(newest[10]);
  expect(await ask(5, 1)).toEqual([]);
  const [one, many] = [await statements.during(() => ask(1)), await statements.during(() => ask(50))];
  expect(many.length).toBe(one.length);
});

test('a person who was erased is erased here too', async () => {
  const shop = await aGroup(school, 'organisation');
  const person = await aHolder(school, 'coordinator', shop);
  await fate(person, 'renameGroup', { id: shop.id, title: [{ language: 'es', text: 'Taller' }] });
  expect((await auditOf(admin))[0]!.sentence).toBe(`${person.pseudonym} cambió el nombre de «Taller»`);
  await change(person, 'eraseAccount', { passphrase: person.passphrase, isConfirmed: true }, '');
  const [erased, renamed] = await auditOf(admin);
  expect(erased!.act).toBe('account-erased');
  expect(renamed!.sentence).toBe('una cuenta borrada cambió el nombre de «Taller»');
  const { rows } = await school.rows.query<{ all: string }>(`select string_agg(audit_entries::text, ' ') as all from audit_entries`);
  for (const trace of [person.id, person.pseudonym, Buffer.from(person.pseudonym).toString('hex')])
    expect(rows[0]!.all).not.toContain(trace);
});

test.each(['update audit_entries set day = day', 'delete from audit_entries', 'truncate audit_entries'])(
  'the database refuses: %s',
  async (statement) => {
    await expect(school.rows.query(statement)).rejects.toThrow('The audit log only grows');
  },
);

test('an act that was refused or undone is not noted', async () => {
  await actSo(1);
  const before = (await auditOf(admin))[0]!.place;
  expect(await fate(admin, 'closeGroup', { id: await networkOf(school) })).toBe('NETWORK_STAYS');
  const work = school.nest.get(Database).inTransaction(async () => {
    await audit().note('group-closed', { by: admin.id });
    throw new Error('undone');
  });
  await expect(work).rejects.toThrow('undone');
  expect((await auditOf(admin))[0]!.place).toBe(before);
});

test('acts noted at the same moment stand in one chain', async () => {
  const id = await networkOf(school);
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => fate(admin, 'renameGroup', { id, title: [{ language: 'es', text: `Al mismo tiempo ${at}` }] })),
  );
  const { rows } = await school.rows.query<{ places: string; most: string }>(
    'select count(*) as places, max(place) as most from audit_entries',
  );
  expect(rows[0]!.places).toBe(rows[0]!.most);
  expect(await audit().brokenAt()).toBeNull();
});

test('an act that nobody registered cannot be noted', async () => {
  await expect(audit().note('something-else', {})).rejects.toThrow('Nobody registered');
});

test('whoever forces a change onto the rows breaks the chain where it was', async () => {
  const forced = async (statement: string) => {
    await school.rows.query('alter table audit_entries disable trigger audit_only_grows');
    await school.rows.query(statement);
    await school.rows.query('alter table audit_entries enable trigger audit_only_grows');
  };
  await actSo(8);
  await forced(`update audit_entries set day = '2020-01-01' where place = 7`);
  expect(await audit().brokenAt()).toBe(7);
  await forced(`update audit_entries set day = '2026-11-22' where place = 7`);
  expect(await audit().brokenAt()).toBeNull();
  await forced(`create table kept as select * from audit_entries where place = 5; delete from audit_entries where place = 5`);
  expect(await audit().brokenAt()).toBe(5);
  // As it was, so that the order of the tests does not matter.
  await forced('insert into audit_entries select * from kept; drop table kept');
  expect(await audit().brokenAt()).toBeNull();
});
