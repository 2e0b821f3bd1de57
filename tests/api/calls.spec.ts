import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KeyChange, OutsideKey } from '#libs/platform/server';
import { HouseCalls } from '#libs/resources/server';
import { CallEnds } from '../../libs/resources/server/calls/call-ends.ts';
import { answerCall, calls, conversation, conversations, openCall } from '../support/calls.ts';
import { testKey } from '../support/filled-database.ts';
import { aGroup, aHolder, attempt, auditOf, fate, noticesOf, type SomeGroup } from '../support/groups.ts';
import { aPerson, change, type Person } from '../support/people.ts';
import { contribute, contribution, decide } from '../support/resources.ts';
import { sourcePages } from '../support/source-pages.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let farm: SomeGroup;
let [writer, editor, reader]: Person[] = [];

beforeAll(async () => {
  school = await aSchool({ pages: await sourcePages({ conversation: ':language/conversaciones/:conversation' }) });
  statements = listenToStatements(school.nest);
  farm = await aGroup(school, 'organisation');
  [writer, editor, reader] = [await aHolder(school, 'member', farm), await aHolder(school, 'editor', farm), await aPerson(school)];
}, patience);
afterAll(() => school?.close());

const kinds = async (by: Person) => (await noticesOf(by)).map(({ kind }) => kind);
const versionOf = async () => Number((await school.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value);

async function published(by: Person = writer!): Promise<string> {
  const slug = await contribute(by, farm);
  const { id } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version: 1 })).toBe('PUBLISHED');
  return slug;
}

async function aCall(by: Person = writer!): Promise<string> {
  const { id, code } = await openCall(by, await published());
  if (!id) throw new Error(String(code));
  return id;
}

/** A call of somebody's with an answer to it. */
async function answered(by = reader!): Promise<{ call: string; id: string }> {
  const call = await aCall();
  return { call, id: (await answerCall(by, call, 'Puedo traducirlo')).id };
}

test('an author calls for help, everybody finds it by role and language, and the reviewers of her group hear of it', async () => {
  const slug = await published();
  const before = await versionOf();
  const { id } = await openCall(writer!, slug, { roles: ['ILLUSTRATE'], languages: ['quz'] });
  const found = { id, roles: ['ILLUSTRATE'], languages: ['quz'], until: '2027-01-22', isOfHouse: false, resource: { slug } };
  expect(await calls(school.visitor(), { language: 'quz' })).toEqual([{ ...found, seeking: { text: 'Alguien que lo lea con su grupo' } }]);
  expect(await calls(school.visitor(), { language: 'quz', role: 'TEST' })).toEqual([]);
  const { data } = await school.ask<{ callLanguages: string[]; resource: { openCalls: { id: string }[] } }>(
    'query ($slug: Slug!) { callLanguages resource(slug: $slug) { openCalls { id } } }',
    { slug },
  );
  expect([data!.callLanguages.includes('quz'), data!.resource.openCalls]).toEqual([true, [{ id }]]);
  expect([await kinds(editor!), await versionOf()]).toEqual([expect.arrayContaining(['call-opened']), before + 1]);
});

test('what is not published can be called for too, and nothing of it is told', async () => {
  const slug = await contribute(writer!, farm, { title: 'Título que nadie ve' });
  const { id } = await openCall(writer!, slug, { languages: ['zun'] });
  expect(await calls(school.visitor(), { language: 'zun' })).toMatchObject([{ id, resource: null }]);
  const { data } = await writer!.ask<{ keptCalls: { id: string; title: string }[] }>('{ keptCalls { id title } }');
  expect(data!.keptCalls.find((call) => call.id === id)!.title).toBe('Título que nadie ve');
});

test('only what she wrote or reviews can be called for, for some months and no more, and so many at once', async () => {
  const slug = await published();
  expect((await openCall(await aHolder(school, 'member', farm), slug)).code).toBe('NOT_FOUND');
  expect((await openCall(reader!, slug)).code).toBe('FORBIDDEN');
  for (const until of ['2026-11-21', '2027-05-23']) expect((await openCall(writer!, slug, { until })).code).toBe('CALL_TERM');
  for (const wrong of [{ roles: [] }, { seeking: 'corto' }, { seeking: 'x'.repeat(301) }])
    expect((await openCall(writer!, slug, wrong)).code).toBe('INVALID_INPUT');
  const busy = await aHolder(school, 'editor', farm);
  for (let at = 0; at < 20; at++) expect((await openCall(busy, slug)).code).toBeNull();
  expect((await openCall(busy, slug)).code).toBe('CALLS_FULL');
});

test('an answer is carried over, and each sees the other only as she wants to be seen', async () => {
  const { call, id } = await answered();
  expect(await kinds(writer!)).toContain('call-answered');
  expect(await conversation(writer!, id)).toMatchObject({
    isOfCaller: true,
    messages: [{ isOwn: false, name: null, text: 'Puedo traducirlo' }],
  });
  expect(await fate(writer!, 'writeMessage', { conversation: id, text: '¿A qué lengua?', isNamed: true })).toBeNull();
  expect(await kinds(reader!)).toContain('call-replied');
  expect((await conversation(reader!, id))!.messages).toEqual([
    { isOwn: true, name: null, text: 'Puedo traducirlo' },
    { isOwn: false, name: writer!.pseudonym, text: '¿A qué lengua?' },
  ]);
  expect((await answerCall(reader!, call, 'Al quechua')).id).toBe(id);
  for (const other of [editor!, await aPerson(school)]) {
    expect(await conversation(other, id)).toBeNull();
    expect(await fate(other, 'writeMessage', { conversation: id, text: 'Hola' })).toBe('NOT_FOUND');
  }
  expect((await answerCall(writer!, call, 'Yo misma')).code).toBe('CALL_OWN');
});

test('notices of messages tell nothing, and come once a day as long as they are not read', async () => {
  const [own, call] = [await aHolder(school, 'editor', farm), await published()];
  const { id } = await openCall(own, call);
  const { id: talk } = await answerCall(reader!, id!, 'secreto-uno');
  for (const text of ['secreto-dos', 'secreto-tres']) await fate(reader!, 'writeMessage', { conversation: talk, text });
  const told = (await noticesOf(own)).filter(({ kind }) => kind.startsWith('call-') && kind !== 'call-opened');
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['call-answered', 'call-replied']);
  expect(JSON.stringify(told)).not.toMatch(/secreto|Frases/);
});

test('a call of the house is kept by those who review in the network, who write with one voice', async () => {
  const [admin, hand] = [await aHolder(school, 'administrator'), await aHolder(school, 'editor', farm)];
  const slug = await published();
  const settle = async (call: { roles: ['review']; languages: string[] } | null) => school.nest.get(HouseCalls).write([{ slug, call }]);
  await settle({ roles: ['review'], languages: ['nah'] });
  const [call] = await calls(school.visitor(), { language: 'nah' });
  expect(call).toMatchObject({ isOfHouse: true, seeking: null, until: null });
  const { id } = await answerCall(reader!, call!.id, 'Lo reviso');
  expect([await kinds(hand), await kinds(admin)]).toEqual([
    expect.arrayContaining(['call-answered']),
    expect.arrayContaining(['call-answered']),
  ]);
  expect(await fate(hand, 'writeMessage', { conversation: id, text: 'Gracias', isNamed: true })).toBeNull();
  for (const one of [hand, admin]) expect((await conversation(one, id))!.messages[1]).toEqual({ isOwn: true, name: null, text: 'Gracias' });
  expect((await answerCall(admin, call!.id, 'Yo')).code).toBe('CALL_OWN');
  await settle({ roles: ['review'], languages: ['nah', 'es'] });
  expect(await calls(school.visitor(), { language: 'nah' })).toMatchObject([{ id: call!.id, languages: ['nah', 'es'] }]);
  await settle(null);
  expect(await calls(school.visitor(), { language: 'nah' })).toEqual([]);
});

test('a closed call is not found any more, its conversations go on, and who closed another’s stands in the log', async () => {
  const { call, id } = await answered();
  expect(await fate(await aHolder(school, 'member', farm), 'closeCall', { id: call })).toBe('NOT_FOUND');
  expect(await fate(editor!, 'closeCall', { id: call })).toBeNull();
  expect((await calls(school.visitor())).map((one) => one.id)).not.toContain(call);
  expect((await answerCall(await aPerson(school), call, 'Tarde')).code).toBe('CALL_NOT_TAKING');
  expect(await fate(writer!, 'writeMessage', { conversation: id, text: 'Sigamos' })).toBeNull();
  expect(await kinds(writer!)).toContain('call-closed');
  expect((await auditOf(await aHolder(school, 'administrator')))[0]!.sentence).toBe(
    `${editor!.pseudonym} cerró una convocatoria de «${farm.slug}»`,
  );
});

test('either closes a conversation; then nobody writes in it, and another can be begun', async () => {
  const { call, id } = await answered();
  expect(await fate(writer!, 'closeConversation', { id })).toBeNull();
  expect(await fate(reader!, 'writeMessage', { conversation: id, text: 'Hola' })).toBe('CONVERSATION_CLOSED');
  expect((await conversation(reader!, id))!.isClosed).toBe(true);
  const again = await answerCall(reader!, call, 'Otra vez');
  expect([again.code, again.id === id]).toEqual([null, false]);
});

test('a block holds for its call, also when the conversation is deleted, and tells nothing of other calls', async () => {
  const { call, id } = await answered();
  expect(await fate(writer!, 'blockConversation', { id })).toBeNull();
  expect((await answerCall(reader!, call, 'Insisto')).code).toBe('CALL_NOT_TAKING');
  expect(await fate(reader!, 'deleteConversation', { id })).toBeNull();
  expect([await conversation(writer!, id), await conversation(reader!, id)]).toEqual([null, null]);
  expect((await answerCall(reader!, call, 'Insisto')).code).toBe('CALL_NOT_TAKING');
  expect((await school.rows.query('select from call_messages where conversation_id = $1', [id])).rowCount).toBe(0);
  expect((await answerCall(reader!, await aCall(), 'Otra cosa')).code).toBeNull();
});

test('nobody is told that she is blocked: her conversation is closed, and an answer is refused as of a call that is over', async () => {
  const { call, id } = await answered();
  await fate(writer!, 'blockConversation', { id });
  expect(await conversation(reader!, id)).toMatchObject({ isClosed: true, isBlocked: false });
  expect(await conversation(writer!, id)).toMatchObject({ isClosed: true, isBlocked: true });
  const blocked = await answerCall(reader!, call, 'Insisto');
  await fate(writer!, 'closeCall', { id: call });
  expect([blocked.code, (await answerCall(await aPerson(school), call, 'Tarde')).code]).toEqual(['CALL_NOT_TAKING', 'CALL_NOT_TAKING']);
  const hers = await answered();
  await fate(reader!, 'blockConversation', { id: hers.id });
  expect([(await conversation(reader!, hers.id))!.isBlocked, (await conversation(writer!, hers.id))!.isBlocked]).toEqual([true, false]);
});

test('who answered and deletes cannot answer again, and nothing of what both wrote stays', async () => {
  const { call, id } = await answered();
  expect(await fate(reader!, 'deleteConversation', { id })).toBeNull();
  expect([await conversation(writer!, id), await conversation(reader!, id)]).toEqual([null, null]);
  const { rows } = await school.rows.query(
    `select sealed_answerer as account, (select count(*)::int from call_messages where conversation_id = $1) as messages
     from call_conversations where id = $1`,
    [id],
  );
  expect(rows).toEqual([{ account: null, messages: 0 }]);
  expect((await answerCall(reader!, call, 'Otra vez')).code).toBe('CALL_NOT_TAKING');
  expect((await answerCall(await aPerson(school), call, 'Yo sí')).code).toBeNull();
});

test('either deletes a conversation for both', async () => {
  const { id } = await answered();
  expect(await fate(writer!, 'deleteConversation', { id })).toBeNull();
  expect(await conversation(reader!, id)).toBeNull();
  expect((await school.rows.query('select from call_conversations where id = $1', [id])).rowCount).toBe(0);
});

test('a withdrawn resource takes its calls along, and nobody answers them', async () => {
  const slug = await published();
  const { id } = await openCall(writer!, slug);
  await decide(writer!, 'withdrawResource', { resource: (await contribution(writer!, slug))!.id });
  expect((await calls(school.visitor())).map((call) => call.id)).not.toContain(id);
  expect((await answerCall(reader!, id!, 'Hola')).code).toBe('CALL_NOT_TAKING');
});

test('conversations end sixty days after their last message, and calls that are over with the last of them', async () => {
  const { call, id } = await answered();
  const { id: blocked } = await answered();
  await fate(writer!, 'blockConversation', { id: blocked });
  const ends = school.nest.get(CallEnds);
  const left = async () => (await school.rows.query('select id from call_conversations where id = $1', [id])).rowCount;
  try {
    school.today('2027-01-21');
    await ends.purge();
    expect(await left()).toBe(1);
    const before = await versionOf();
    school.today('2027-01-23');
    await ends.purge();
    expect([await left(), await versionOf()]).toEqual([0, before + 1]);
    const { rows } = await school.rows.query('select id from calls where id = $1 or until_day < $2', [call, '2027-01-23']);
    expect(rows).toEqual([]);
    expect((await school.rows.query('select from call_messages where conversation_id = $1', [blocked])).rowCount).toBe(0);
  } finally {
    school.today(firstDay);
  }
});

test('the rows tell neither who calls or answers, nor what they write', async () => {
  const { id } = await answered();
  await fate(reader!, 'writeMessage', { conversation: id, text: 'palabra-de-dos', isNamed: true });
  const { rows } = await school.rows.query<{ all: string }>(
    `select string_agg(t, ' ') as all from (select calls::text t from calls union all select call_conversations::text from call_conversations
     union all select call_messages::text from call_messages) rows`,
  );
  const traces = [
    'palabra-de-dos',
    Buffer.from('palabra-de-dos').toString('hex'),
    ...[writer!, reader!].flatMap((one) => [one.id, one.pseudonym]),
  ];
  for (const trace of traces) expect(rows[0]!.all).not.toContain(trace);
  const tags = await school.rows.query('select from calls join resources on caller_tag = author_tag');
  expect(tags.rowCount).toBe(0);
});

test('with either account go her calls, and what both wrote', async () => {
  const [caller, answerer] = [await aHolder(school, 'editor', farm), await aPerson(school)];
  const slug = await published();
  const [one, two] = [(await openCall(caller, slug)).id!, (await openCall(writer!, slug)).id!];
  const toHer = (await answerCall(reader!, one, 'A quien se va')).id;
  const ofHers = (await answerCall(answerer, two, 'De quien se va')).id;
  const erase = (person: Person) => change(person, 'eraseAccount', { passphrase: person.passphrase, isConfirmed: true }, '');
  const before = await versionOf();
  await erase(caller);
  await erase(answerer);
  expect((await calls(school.visitor())).map(({ id }) => id)).not.toContain(one);
  expect([await conversation(reader!, toHer), await conversation(writer!, ofHers)]).toEqual([null, null]);
  expect(await versionOf()).toBe(before + 1);
  expect((await school.rows.query('select from call_messages where conversation_id = any($1)', [[toHer, ofHers]])).rowCount).toBe(0);
});

test('her copy of her data holds her calls and her own messages, on either side, and nobody else’s', async () => {
  const [caller, answerer] = [await aHolder(school, 'editor', farm), await aPerson(school)];
  const { id } = await openCall(caller, await published(), { seeking: 'Busco a alguien de la costa' });
  const { id: talk } = await answerCall(answerer, id!, 'soy-quien-responde');
  await fate(caller, 'writeMessage', { conversation: talk, text: 'soy-quien-convoca' });
  const copy = async (by: Person) => {
    const { data } = await by.ask<{ myData: { name: string; json: string }[] }>('{ myData { name json } }');
    return data!.myData.map(({ json }) => json).join('\n');
  };
  expect(await copy(caller)).toMatch(/Busco a alguien de la costa[^]*soy-quien-convoca/);
  expect(await copy(answerer)).toContain('soy-quien-responde');
  expect(
    [await copy(caller), await copy(answerer)].map(
      (all) => [/soy-quien-responde/, /soy-quien-convoca/].filter((own) => own.test(all)).length,
    ),
  ).toEqual([1, 1]);
});

test('the messages of one conversation come fifty at a time, and those of all at once are too much to ask for', async () => {
  const { id } = await answered();
  for (let at = 2; at <= 120; at++) await fate(at % 2 ? reader! : writer!, 'writeMessage', { conversation: id, text: `mensaje ${at}` });
  const part = async (wanted: string) => {
    const query = `query ($id: ID!) { conversation(id: $id) { messages${wanted} { place text isOwn } } }`;
    const { data } = await reader!.ask<{ conversation: { messages: { place: number; text: string; isOwn: boolean }[] } }>(query, { id });
    return data!.conversation.messages;
  };
  const ends = (messages: readonly { place: number }[]) => [messages.length, messages[0]?.place, messages.at(-1)?.place];
  expect((await part('')).at(-1)).toEqual({ place: 120, text: 'mensaje 120', isOwn: false });
  expect(ends(await part(''))).toEqual([50, 71, 120]);
  expect(ends(await part('(before: 71)'))).toEqual([50, 21, 70]);
  expect(ends(await part('(before: 21)'))).toEqual([20, 1, 20]);
  expect(ends(await part('(last: 2, before: 500)'))).toEqual([2, 119, 120]);
  expect(ends(await part('(last: 1000)'))).toEqual([50, 71, 120]);
  expect(await part('(before: 1)')).toEqual([]);
  const page = async (query = '') => (await reader!.get(`/es/conversaciones/${id}${query}`)).body;
  expect(await page()).toContain(`href="/es/conversaciones/${id}?before=71"`);
  const first = await page('?before=21');
  expect([first.includes('Puedo traducirlo'), first.includes('mensaje 21'), first.includes('Ver mensajes anteriores')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(first).toContain(`href="/es/conversaciones/${id}"`);
  const { errors } = await reader!.ask('{ myConversations { messages { text } } }');
  expect(errors![0]!.extensions.code).toBe('BAD_INPUT');
});

test('the statements of the lists do not grow with calls and conversations', async () => {
  const list = () => school.ask('{ calls(first: 50) { edges { node { id resource { slug } } } } }');
  const own = '{ keptCalls { id title isOpen } myConversations { id isClosed call { id resource { slug } } } }';
  await answered();
  const [few, fewOwn] = [(await statements.during(list)).length, (await statements.during(() => writer!.ask(own))).length];
  for (let at = 0; at < 4; at++) await answered(await aPerson(school));
  expect([(await statements.during(list)).length, (await statements.during(() => writer!.ask(own))).length]).toEqual([few, fewOwn]);
  expect((await conversations(writer!)).length).toBeGreaterThan(4);
});

test('all of it moves to a newer key, blocks too', async () => {
  const own = await aSchool();
  const newer = randomBytes(32);
  try {
    const group = await aGroup(own, 'organisation');
    const [caller, answerer] = [await aHolder(own, 'editor', group), await aPerson(own)];
    const slug = await contribute(caller, group);
    const [open, shut] = [(await openCall(caller, slug)).id!, (await openCall(caller, slug)).id!];
    const { id: talk } = await answerCall(answerer, open, 'antes de la llave');
    const { id: gone } = await answerCall(answerer, shut, 'adiós');
    await attempt(caller, 'blockConversation', { id: gone });
    await attempt(caller, 'deleteConversation', { id: gone });
    const counts = await own.nest.get(KeyChange).move(new OutsideKey(testKey), new OutsideKey(testKey, [newer]));
    expect(counts).toMatchObject({ calls: 2, call_conversations: 2, call_messages: 1 });
    const after = await aSchool({ newerKeys: [newer], database: own.database });
    try {
      const [first, second] = [caller, answerer].map(({ cookies }) => after.visitor({ cookies }));
      for (const side of [first!, second!]) expect((await conversation(side, talk))!.messages[0]!.text).toBe('antes de la llave');
      expect((await answerCall(second!, shut, 'Insisto')).code).toBe('CALL_NOT_TAKING');
    } finally {
      await after.close();
    }
  } finally {
    await own.close();
  }
});
