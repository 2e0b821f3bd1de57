import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Notices } from '#libs/platform/server';
import { aGroup, aHolder, aNetwork, attempt, auditOf, fate, noticesOf, type SomeGroup } from '../support/groups.ts';
import { aPerson, hold, networkOf, type Person } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { pathOf } from '../support/path-asks.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let [north, south, farm, mill]: SomeGroup[] = [];
let [admin, coordinator, trainer, member, stranger]: Person[] = [];

beforeAll(async () => {
  school = await aSchool({ pages: [(_, response) => void response.status(404).type('text').end('nothing here')] });
  statements = listenToStatements(school.nest);
  ({ north, south, farm, mill, admin, coordinator, member } = await aNetwork(school));
  trainer = await aHolder(school, 'trainer', north);
  stranger = await aHolder(school, 'member', mill);
}, patience);
afterAll(() => school?.close());

const unread = async (client: Client) => (await client.ask<{ unreadNotices: number }>('{ unreadNotices }')).data!.unreadNotices;
const opened = async (client: Client) => (await attempt(client, 'openNoticeFeed', null, 'path')).payload['path'] as string;
const hasFeed = async (client: Client) => (await client.ask<{ hasNoticeFeed: boolean }>('{ hasNoticeFeed }')).data!.hasNoticeFeed;
const announce = (by: Client, group: SomeGroup, text = 'Nos vemos el sábado') => fate(by, 'announce', { group: group.id, text });

test('an announcement reaches all who have a role in the group or below, each once, and nobody else', async () => {
  await hold(school, trainer!, 'editor', { group: north!.id });
  await hold(school, trainer!, 'member', { group: farm!.id });
  const [over, suspended] = [await aPerson(school), await aHolder(school, 'member', farm)];
  await hold(school, over, 'member', { group: farm!.id, until: '2026-11-21' });
  await fate(admin!, 'suspendAccount', { id: suspended.id });
  expect(await announce(coordinator!, north!)).toBeNull();
  for (const person of [coordinator!, trainer!, member!]) {
    expect(await noticesOf(person)).toEqual([
      { kind: 'announced', sentence: `Anuncio para «${north!.slug}»: Nos vemos el sábado`, isRead: false, day: '2026-11-22' },
    ]);
  }
  for (const person of [admin!, stranger!, over]) expect(await noticesOf(person)).toEqual([]);
  expect((await noticesOf(suspended)).map(({ kind }) => kind)).toEqual(['account-suspended']);
  expect((await auditOf(admin!))[0]!.sentence).toBe(`${coordinator!.pseudonym} envió un anuncio a «${north!.slug}»`);
  expect((await noticesOf(member!, 'en'))[0]!.sentence).toBe(`Announcement for “${north!.slug} en”: Nos vemos el sábado`);
});

test('what somebody wrote is told as it stands, also where it looks like a day', async () => {
  const person = await aHolder(school, 'member', mill);
  for (const text of ['2026-13-45', '2026-12-01']) {
    await announce(admin!, mill!, text);
    expect((await noticesOf(person))[0]!.sentence + (await noticesOf(person)).at(-1)!.sentence).toContain(text);
  }
});

test('below a closed group nobody is told anything', async () => {
  const shut = await aGroup(school, 'node');
  const below = await aGroup(school, 'organisation', shut);
  const person = await aHolder(school, 'member', below);
  expect(await fate(admin!, 'closeGroup', { id: shut.id })).toBeNull();
  expect(await announce(admin!, { id: await networkOf(school), slug: 'red' })).toBeNull();
  expect(await noticesOf(person)).toEqual([]);
});

test('who looks after no group announces nothing; the groups of others are as none', async () => {
  for (const person of [trainer!, member!]) expect(await announce(person, farm!)).toBe('FORBIDDEN');
  expect(await announce(coordinator!, south!)).toBe('NOT_FOUND');
  expect(await announce(coordinator!, { id: '7f0c8e9a-35f6-4b57-9d2f-0a4c1f6f3d11', slug: '' })).toBe('NOT_FOUND');
  for (const text of ['', '  \n', 'x'.repeat(501)]) expect(await announce(coordinator!, north!, text)).toBe('INVALID_INPUT');
});

test('the statements of an announcement do not grow with those who are told', async () => {
  const [few, many] = [await aGroup(school, 'organisation', south), await aGroup(school, 'organisation', south)];
  const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(school)));
  await hold(school, people[0]!, 'member', { group: few.id });
  for (const person of people) await hold(school, person, 'member', { group: many.id });
  const sent = async (group: SomeGroup) => (await statements.during(() => announce(admin!, group))).length;
  expect(await sent(many)).toBe(await sent(few));
  expect(await noticesOf(people[0]!)).toHaveLength(2);
  expect(await noticesOf(people[5]!)).toHaveLength(1);
});

test('notices are unread until they are marked, and a visitor has none', async () => {
  const person = await aHolder(school, 'member', mill);
  await announce(admin!, mill!, 'Uno');
  await announce(admin!, mill!, 'Dos');
  expect(await unread(person)).toBe(2);
  expect((await attempt(person, 'markNoticesRead', null)).code).toBeNull();
  expect(await unread(person)).toBe(0);
  expect((await noticesOf(person)).map(({ isRead }) => isRead)).toEqual([true, true]);
  expect(await unread(school.visitor())).toBe(0);
  await expect(noticesOf(school.visitor())).rejects.toThrow('UNAUTHENTICATED');
  expect((await attempt(school.visitor(), 'markNoticesRead', null)).error).toBe('UNAUTHENTICATED');
  expect((await attempt(school.visitor(), 'openNoticeFeed', null)).error).toBe('UNAUTHENTICATED');
});

test('a path without a name has notices and a feed too', async () => {
  const learner = await school.learner();
  await school.nest.get(Notices).send(learner.id, 'announced', { group: { es: 'Red', en: 'Network' }, text: 'Hola' });
  expect((await noticesOf(learner, 'en'))[0]!.sentence).toBe('Announcement for “Network”: Hola');
  expect((await school.visitor().get(await opened(learner))).status).toBe(200);
});

test('a feed tells the notices to whoever has its address, quietly, in the language of the address', async () => {
  const person = await aHolder(school, 'member', mill);
  const text = `<b>&"fin"</b> ]]> \u0007\ud800 ñ`;
  expect(await announce(admin!, mill!, text)).toBe('INVALID_INPUT');
  await school.nest.get(Notices).send((await pathOf(person))!, 'announced', { group: { es: 'El molino' }, text });
  expect(await hasFeed(person)).toBe(false);
  const path = await opened(person);
  expect(path).toMatch(/^\/avisos\/[\w-]{43}\.xml$/);
  expect(await hasFeed(person)).toBe(true);
  const { status, headers, body } = await school.visitor().get(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'content-type': 'application/atom+xml; charset=utf-8',
  });
  expect(body).toContain('<title>Avisos</title>');
  expect(body).toContain('&lt;b&gt;&amp;&quot;fin&quot;&lt;/b&gt; ]]&gt; ');
  expect(body).toContain('<updated>2026-11-22T00:00:00Z</updated>');
  expect(body).toContain('xml:lang="es"');
  const { rows } = await school.rows.query<{ is: boolean }>('select xml_is_well_formed_document($1) as is', [body]);
  expect(rows[0]!.is).toBe(true);
  expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/);
  for (const trace of [path.slice(8, 51), person.pseudonym, person.id, (await pathOf(person))!, 'scuela', 'eguridad'])
    expect(body).not.toContain(trace);
  const titles = [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
  expect(new Set(titles)).toEqual(new Set(['Avisos', 'Aviso']));
  expect((await school.visitor().get(`${path}?idioma=en`, { 'accept-language': 'pt' })).body).toContain('<title>Notices</title>');
  for (const odd of ['?idioma=xx', '?idioma=en&idioma=pt', '?otra=1'])
    expect((await school.visitor().get(`${path}${odd}`)).status).toBe(200);
});

test('a feed that is asked for twice at once is one feed', async () => {
  const person = await aPerson(school);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      school
        .visitor()
        .get('/')
        .then(() => opened(person)),
    ),
  );
  const open = await Promise.all(answers.map(async (path) => (await school.visitor().get(path)).status));
  expect(open.toSorted()).toEqual([200, 404, 404, 404, 404, 404]);
});

test('an empty feed is a feed', async () => {
  const { status, body } = await school.visitor().get(await opened(await aPerson(school)));
  expect(status).toBe(200);
  expect(body).toMatch(/<feed [^]*<\/feed>/);
  expect(body).not.toContain('<entry>');
});

test('an address that leads nowhere is as any unknown page, and a new one makes the one before worthless', async () => {
  const person = await aPerson(school);
  const first = await opened(person);
  const second = await opened(person);
  const unknown = await school.visitor().get('/avisos/cualquier-cosa');
  const gone = await school.visitor().get(first);
  const shown = ({ status, headers: { date: _, ...headers }, body }: typeof gone) => ({ status, headers, body });
  expect(gone.status).toBe(404);
  expect(shown(gone)).toEqual(shown(unknown));
  expect((await school.visitor().get(second)).status).toBe(200);
  expect((await attempt(person, 'closeNoticeFeed', null)).code).toBeNull();
  expect((await school.visitor().get(second)).status).toBe(404);
  expect(await hasFeed(person)).toBe(false);
  expect((await school.visitor().send(second, { method: 'POST', body: '', headers: { 'content-type': 'application/json' } })).status).toBe(
    415,
  );
});

test('the rows tell neither for whom nor what about', async () => {
  const { rows } = await school.rows.query<{ all: string }>(
    `select (select string_agg(notices::text, ' ') from notices) || (select string_agg(notice_feeds::text, ' ') from notice_feeds) as all`,
  );
  const path = (await pathOf(member!))!;
  for (const trace of [path, Buffer.from(path).toString('hex'), member!.id, 'sábado', Buffer.from('sábado').toString('hex'), north!.slug])
    expect(rows[0]!.all).not.toContain(trace);
});

test('nor of which kind or on which day anything was told, by its length neither', async () => {
  const person = await aPerson(school);
  const path = (await pathOf(person))!;
  const notices = school.nest.get(Notices);
  await notices.sendOnce(path, 'call-answered');
  await notices.send(path, 'resource-published', { title: 'Un título bastante más largo que otros' });
  const { rows } = await school.rows.query<{ all: string }>(`select string_agg(notices::text, ' ') as all from notices`);
  for (const trace of [...notices.known, '2026-11-22']) expect([trace, rows[0]!.all.includes(trace)]).toEqual([trace, false]);
  const { rows: lengths } = await school.rows.query<{ length: number }>(
    'select distinct length(sealed_notice) as length from notices order by 1',
  );
  expect(lengths).toHaveLength(1);
});

test('what may come often comes once a day, again once it was read, and again the next day', async () => {
  const person = await aPerson(school);
  const path = (await pathOf(person))!;
  const notices = school.nest.get(Notices);
  const days = async () => (await notices.all(path)).map(({ day }) => day);
  const twice = async () => {
    await notices.sendOnce(path, 'call-answered');
    await notices.sendOnce(path, 'call-answered');
  };
  try {
    await twice();
    expect(await days()).toEqual(['2026-11-22']);
    await notices.markRead(path);
    await twice();
    school.today('2026-11-23');
    await twice();
    expect(await days()).toEqual(['2026-11-23', '2026-11-22', '2026-11-22']);
    school.today('2027-04-30');
    await notices.purge();
    expect(await days()).toHaveLength(3);
    school.today('2027-05-01');
    await notices.purge();
    expect(await days()).toEqual([]);
  } finally {
    school.today('2026-11-22');
  }
});

test('a list shows the newest of many months, in their order', async () => {
  const person = await aPerson(school);
  const path = (await pathOf(person))!;
  const days = ['2026-11-22', '2026-12-05', '2026-12-31', '2027-01-09', '2027-01-30'];
  try {
    for (const day of days) {
      school.today(day);
      for (let at = 0; at < 13; at++) await school.nest.get(Notices).send(path, 'call-answered');
    }
  } finally {
    school.today('2026-11-22');
  }
  const shown = (await noticesOf(person)).map(({ day }) => day);
  expect(shown).toEqual([
    ...days
      .toReversed()
      .slice(0, 3)
      .flatMap((day) => Array<string>(13).fill(day)),
    ...Array<string>(11).fill(days[1]!),
  ]);
  expect(await school.nest.get(Notices).all(path)).toHaveLength(65);
});
