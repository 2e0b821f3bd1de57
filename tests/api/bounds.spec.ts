import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { announcings, askings, beginnings, judgings, namings, recoveries } from '#libs/people/server';
import { growth, writings } from '#libs/progress/server';
import { recoveryWords } from '#libs/people/shared';
import { actings, Clock, type Bound } from '#libs/platform/server';
import { allSearchings, searchings } from '#libs/search/server';
import { languages } from '../../libs/kernel/shared/index.ts';
import type { Client } from '../support/client.ts';
import { workshop } from '../support/fixture-course.ts';
import { aGroup, aHolder, fate, noticesOf } from '../support/groups.ts';
import { answer, anEvent, factsOf, pathOf, record, recover, retract } from '../support/path-asks.ts';
import { aPerson, change, signUp } from '../support/people.ts';
import { sourcePages } from '../support/source-pages.ts';
import { aSchool, patience, type Circumstances, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
afterEach(() => school?.close());

const few = (bound: Bound, points: number): Bound => ({ ...bound, points });
const open = async (circumstances: Circumstances) => (school = await aSchool(circumstances));
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const nobodys = recoveryWords.slice(0, 8).join(' ');
const learners = async () => (await school.rows.query('select from learners')).rowCount;

/** Lets the school's clock go on by so many seconds from noon of the first day. */
function wait(seconds: number): void {
  Object.assign(school.nest.get(Clock), { now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds)) });
}

test(
  'paths that begin share one budget; whoever has one goes on, reading is free, and time brings it back',
  async () => {
    await open({ bounds: [few(beginnings, 2)] });
    const [first, second, third] = [await school.learner(), await school.learner(), school.visitor()];
    expect(await record(third, [anEvent()])).toMatchObject({ accepted: [], refusal: { code: 'TOO_MANY' } });
    expect([third.cookies.size, await learners()]).toEqual([0, 2]);
    for (const learner of [first, second]) expect((await record(learner, [anEvent()])).refusal).toBeNull();
    expect((await third.ask('{ courses { slug } }')).errors).toBeUndefined();
    wait(30);
    expect((await record(third, [anEvent()])).recoveryWords).toHaveLength(8);
    expect((await record(school.visitor(), [anEvent()])).refusal?.code).toBe('TOO_MANY');
  },
  patience,
);

test(
  'what a learner writes has a budget of its own, whatever the kind, in every browser of hers',
  async () => {
    await open({ bounds: [few(writings, 3)] });
    const [busy, other] = [await school.learner(), await school.learner()];
    const elsewhere = school.visitor({ cookies: busy.cookies });
    const mark = anEvent({ point: workshop.marked.commitment });
    expect((await record(busy, [mark])).accepted).toEqual([mark.id]);
    expect(await retract(elsewhere, mark)).toBeNull();
    expect((await answer(busy, workshop.check.lesson, workshop.check.one, [0])).isKept).toBe(true);
    expect((await record(elsewhere, [anEvent({ id: randomUUID() })])).refusal?.code).toBe('TOO_MANY');
    expect((await retract(busy, anEvent()))?.code).toBe('TOO_MANY');
    expect(await answer(busy, workshop.check.lesson, workshop.check.one, [1])).toMatchObject({ refusal: { code: 'TOO_MANY' } });
    expect(await factsOf(busy, workshop.marked.lesson)).toMatchObject({ isMarked: true });
    expect((await record(other, [mark])).refusal).toBeNull();
    wait(1200);
    expect(await retract(busy, anEvent())).toBeNull();
  },
  patience,
);

test(
  'words that are looked up share one budget; words that cannot be are told at once and cost none',
  async () => {
    await open({ bounds: [few(recoveries, 2)] });
    const learner = await school.learner();
    for (let at = 0; at < 5; at += 1) expect((await recover(school.visitor(), 'perro')).refusal?.code).not.toBe('TOO_MANY');
    for (let at = 0; at < 2; at += 1) expect((await recover(school.visitor(), nobodys)).refusal?.code).toBe('WORDS_OF_NOBODY');
    const visitor = school.visitor();
    expect((await recover(visitor, learner.words.join(' '))).refusal?.code).toBe('TOO_MANY');
    wait(30);
    expect((await recover(visitor, learner.words.join(' '))).isRecovered).toBe(true);
    expect(await pathOf(visitor)).toBe(learner.id);
  },
  patience,
);

test(
  'a batch counts as the events it holds',
  async () => {
    await open({ bounds: [few(writings, 3)] });
    const learner = await school.learner();
    const marks = [anEvent({ point: workshop.marked.commitment }), anEvent({ point: workshop.marked.checklist })];
    expect((await record(learner, marks)).refusal).toBeNull();
    expect((await record(learner, marks)).refusal?.code).toBe('TOO_MANY');
    expect((await record(learner, marks.slice(1))).refusal).toBeNull();
  },
  patience,
);

test(
  'all paths together grow so fast and no faster, with those that begin',
  async () => {
    await open({ bounds: [few(growth, 3)] });
    const [one, other] = [await school.learner(), await school.learner()];
    expect((await record(one, [anEvent({ point: workshop.marked.commitment })])).refusal).toBeNull();
    for (const client of [one, other, school.visitor()]) expect((await record(client, [anEvent()])).refusal?.code).toBe('TOO_MANY');
    wait(200);
    expect((await record(other, [anEvent()])).refusal).toBeNull();
  },
  patience,
);

test.each(languages)(
  'a page says it in its language (%s) and keeps what was typed',
  async (language) => {
    await open({ bounds: [few(recoveries, 1)], pages: await sourcePages({ recover: ':language/recuperar' }) });
    await recover(school.visitor(), nobodys);
    const body = `words=${nobodys.replaceAll(' ', '+')}`;
    const reply = await school.visitor().send(`/${language}/recuperar`, { method: 'POST', headers: form, body });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain({ es: 'en 60 segundos.', en: 'in 60 seconds.', pt: 'em 60 segundos.' }[language]);
    expect(reply.body).toContain(`${nobodys}</textarea>`);
  },
  patience,
);

test(
  'a form of more fields than any of ours is sent away before they are read, however it is sent',
  async () => {
    await open({ pages: await sourcePages({ recover: ':language/recuperar' }) });
    const send = async (type: string, body: string) =>
      (await school.visitor().send('/es/recuperar', { method: 'POST', headers: { 'content-type': type }, body })).status;
    const encoded = (count: number) => `words=a${'&x='.repeat(count)}`;
    expect(await Promise.all([send(form['content-type'], encoded(100)), send(form['content-type'], encoded(30_000))])).toEqual([422, 404]);
    const part = (name: string) => `--zz\r\ncontent-disposition: form-data; name="${name}"\r\n\r\na\r\n`;
    const parts = (count: number) => `${part('words')}${part('x').repeat(count)}--zz--\r\n`;
    const multipart = 'multipart/form-data; boundary=zz';
    expect(await Promise.all([send(multipart, parts(100)), send(multipart, parts(1000))])).toEqual([422, 404]);
  },
  patience,
);

test('what is declared lets a hall of sixty begin, mark and come back within a minute', () => {
  const hall = 60;
  expect(beginnings.points / hall).toBeGreaterThanOrEqual(5);
  expect(recoveries.points / hall).toBeGreaterThanOrEqual(10);
  expect([beginnings.seconds, recoveries.seconds]).toEqual([60, 60]);
  expect([writings.points, growth.points / hall]).toEqual([300, 1000]);
});

test(
  'judging passphrases, asking for passkeys and trying pseudonyms have budgets, and what is refused leaves no row',
  async () => {
    await open({ bounds: [few(judgings, 1), few(askings, 1), few(namings, 1)] });
    const visitor = school.visitor();
    const codes = async (name: string, input: object | null, fields: string) => [
      (await change(visitor, name, input, fields)).refusal?.code ?? null,
      (await change(visitor, name, input, fields)).refusal?.code ?? null,
    ];
    expect(await codes('checkPassphrase', { passphrase: 'una frase' }, 'score')).toEqual([null, 'TOO_MANY']);
    expect(await codes('askPasskey', null, 'question')).toEqual([null, 'TOO_MANY']);
    expect((await school.rows.query('select from passkey_challenges')).rowCount).toBe(1);
    expect(await codes('createAccount', { pseudonym: 'alguien', passphrase: 'corta' }, 'recoveryWords')).toEqual([
      'PASSPHRASE_LENGTH',
      'TOO_MANY',
    ]);
  },
  patience,
);

test(
  'announcements have a budget for each person, and the refused one reaches nobody',
  async () => {
    await open({ bounds: [few(announcings, 1)] });
    const group = await aGroup(school, 'organisation');
    const [one, other, member] = [
      await aHolder(school, 'coordinator', group),
      await aHolder(school, 'coordinator', group),
      await aHolder(school, 'member', group),
    ];
    const announce = (by: Client) => fate(by, 'announce', { group: group.id, text: 'Nos vemos' });
    expect([await announce(one), await announce(one), await announce(other)]).toEqual([null, 'TOO_MANY', null]);
    expect(await noticesOf(member)).toHaveLength(2);
  },
  patience,
);

test(
  'whoever tries pseudonyms keeps nobody from changing her passphrase',
  async () => {
    await open({ bounds: [few(namings, 1)] });
    const person = await aPerson(school);
    expect((await signUp(school.visitor(), 'otra persona')).refusal?.code).toBe('TOO_MANY');
    const input = { current: person.passphrase, next: 'montaña guitarra pañuelo camino' };
    expect((await change(person, 'changePassphrase', input, '')).refusal).toBeNull();
  },
  patience,
);

test(
  'what stands in the log for ever has a budget for each person, whatever she does, and what is refused is not done',
  async () => {
    await open({ bounds: [few(actings, 2)] });
    const [group, other] = [await aGroup(school, 'node'), await aHolder(school, 'administrator')];
    const one = await aHolder(school, 'coordinator', group);
    const rename = (by: Client, text: string) => fate(by, 'renameGroup', { id: group.id, title: [{ language: 'es', text }] });
    expect([await rename(one, 'Uno'), await rename(one, 'Uno'), await rename(one, 'Dos')]).toEqual([null, null, null]);
    expect(await fate(one, 'createInvitation', { group: group.id, role: 'TRAINER' })).toBe('TOO_MANY');
    expect(await rename(one, 'Tres')).toBe('TOO_MANY');
    expect((await school.rows.query('select title from groups where id = $1', [group.id])).rows).toEqual([{ title: { es: 'Dos' } }]);
    expect(await rename(other, 'Tres')).toBeNull();
    expect((await school.rows.query('select from audit_entries')).rowCount).toBe(3);
  },
  patience,
);

test(
  'searches have a budget for each person and one for all strangers; what is refused says when to come again, and pages are read as before',
  async () => {
    await open({ bounds: [few(searchings, 2), few(allSearchings, 5)], pages: await sourcePages({ search: ':language/buscar' }) });
    const search = async (client: Client, language = 'es') => {
      const { data } = await client.ask<{ search: { total: { count: number }; refusal: { code: string; message: string } | null } }>(
        '{ search(query: "cifrado") { total { count } edges { node { path } } refusal { code message } } }',
        {},
        { 'accept-language': language },
      );
      return data!.search.refusal;
    };
    const [busy, other, member] = [await school.learner(), await school.learner(), await aPerson(school)];
    expect([await search(busy), await search(busy), (await search(busy))?.code, await search(other)]).toEqual([
      null,
      null,
      'SEARCHED_TOO_OFTEN',
      null,
    ]);
    for (let at = 0; at < 5; at++) expect(await search(school.visitor())).toBeNull();
    const messages = await Promise.all(languages.map(async (language) => (await search(school.visitor(), language))?.message));
    for (const [at, words] of ['12 segundos', '12 seconds', '12 segundos'].entries()) expect(messages[at]).toContain(words);
    const page = await school.visitor().get('/pt/buscar?q=celular');
    expect(page.status).toBe(429);
    for (const words of ['Espere 12 segundos', 'value="celular"']) expect(page.body).toContain(words);
    expect((await school.visitor().get('/pt/buscar')).status).toBe(200);
    expect([await search(other), await search(member)]).toEqual([null, null]);
    expect((await school.ask('{ courses { slug } resources { edges { node { slug } } } }')).errors).toBeUndefined();
    wait(12);
    expect([await search(school.visitor()), (await search(school.visitor()))?.code]).toEqual([null, 'SEARCHED_TOO_OFTEN']);
  },
  patience,
);
