import { randomUUID } from 'node:crypto';
import type { Id } from '../../libs/kernel/shared/index.ts';
import { Callers } from '../../libs/resources/server/calls/callers.service.ts';
import { nobody, plain, refusal, type Asking } from './asking.ts';
import type { Actor } from './table.ts';
import type { World } from './world.ts';
import { aContribution } from './writings.ts';

/** Whose a call is: an actor's, somebody's without any role, or the house's. */
type Caller = Actor | 'roleless' | 'house';

/** A call about something published, made behind the school's back. */
async function aCall(world: World, group: string, caller: Caller, isClosed = false): Promise<string> {
  const { school, people, roleless } = world;
  const id: Id<'Call'> = randomUUID();
  const resource = await aContribution(world, group, 'published');
  const account = caller === 'roleless' ? roleless : caller === 'house' ? null : (people[caller] ?? roleless);
  const { callerTag, sealedCaller } = account ? school.nest.get(Callers).calledBy(id, account.id) : { callerTag: null, sealedCaller: null };
  await school.rows.query(
    `insert into calls (id, resource_id, caller_tag, sealed_caller, roles, languages, opened_on, is_closed) values ($1, $2, $3, $4, '{test}', '{es}', '2026-11-22', $5)`,
    [id, resource.id, callerTag, sealedCaller, isClosed],
  );
  return id;
}

/** A conversation about a call, begun by an actor or by somebody without any role. */
async function aConversation(world: World, caller: Caller, answerer: Actor | 'roleless'): Promise<string> {
  const { school, people, roleless, groups } = world;
  const id: Id<'CallConversation'> = randomUUID();
  const account = answerer === 'roleless' ? roleless : (people[answerer] ?? roleless);
  const { answererTag, sealedAnswerer } = school.nest.get(Callers).answeredBy(id, account.id);
  await school.rows.query(
    `insert into call_conversations (id, call_id, answerer_tag, sealed_answerer, last_on, is_closed, is_blocked_by_caller, is_blocked_by_answerer)
     values ($1, $2, $3, $4, '2026-11-22', false, false, false)`,
    [id, await aCall(world, groups.own, caller), answererTag, sealedAnswerer],
  );
  return id;
}

const conversationsAbout: Readonly<Record<string, (world: World, actor: Actor) => string | Promise<string>>> = {
  "one's own": (world, actor) => aConversation(world, 'roleless', actor),
  "about a call of the house in one's own organisation": (world) => aConversation(world, 'house', 'roleless'),
  "somebody else's": (world) => aConversation(world, 'roleless', 'roleless'),
  'no such conversation': () => nobody,
};

/** Whose conversation it is, where another operation that finds them by the same piece of SQL asks about all four. */
const mineOrNot = ["one's own", "somebody else's"];

/** An operation on a conversation: made anew for each asking. */
const onConversation = (call: string, variables: (id: string) => object, only = Object.keys(conversationsAbout)): Asking => ({
  call,
  rows: 'conversations',
  about: Object.fromEntries(
    only.map((about) => [about, async (world: World, actor: Actor) => variables(await conversationsAbout[about]!(world, actor))]),
  ),
});

/** An operation on an open call. */
const onCall = (call: string, variables: (id: string) => object): Asking => ({
  call,
  rows: 'calls',
  about: {
    open: async (world) => variables(await aCall(world, world.groups.own, 'roleless')),
    closed: async (world) => variables(await aCall(world, world.groups.own, 'roleless', true)),
    'no such call': () => variables(nobody),
  },
});

const words = { text: '¿Les sirve?' };

/** What is read of calls. */
export const callQueries: Readonly<Record<string, Asking>> = {
  call: onCall('($id: ID!) { call(id: $id) { id roles resource { slug } } }', (id) => ({ id })),
  callLanguages: plain('{ callLanguages }'),
  callableResources: plain('{ callableResources { slug } }'),
  calls: plain('{ calls { edges { node { id } } } }'),
  conversation: onConversation('($id: ID!) { conversation(id: $id) { id messages { text } call { id } } }', (id) => ({ id })),
  keptCalls: plain('{ keptCalls { id title } }'),
  myConversations: plain('{ myConversations { id } }'),
};

/** What is changed about them. */
export const callMutations: Readonly<Record<string, Asking>> = {
  answerCall: {
    ...onCall(`answerCall(input: $input) { ${refusal} }`, (call) => ({ input: { call, ...words } })),
    hiding: ['CALL_NOT_TAKING'],
  },
  blockConversation: onConversation(`blockConversation(input: $input) { ${refusal} }`, (id) => ({ input: { id } }), mineOrNot),
  closeCall: {
    call: `closeCall(input: $input) { ${refusal} }`,
    rows: 'calls to close',
    about: {
      "one's own": async (world, actor) => ({ input: { id: await aCall(world, world.groups.elsewhere, actor) } }),
      "in one's own organisation": async (world) => ({ input: { id: await aCall(world, world.groups.own, 'roleless') } }),
      elsewhere: async (world) => ({ input: { id: await aCall(world, world.groups.elsewhere, 'roleless') } }),
      'no such call': () => ({ input: { id: nobody } }),
    },
  },
  closeConversation: onConversation(`closeConversation(input: $input) { ${refusal} }`, (id) => ({ input: { id } }), mineOrNot),
  deleteConversation: onConversation(`deleteConversation(input: $input) { ${refusal} }`, (id) => ({ input: { id } }), mineOrNot),
  openCall: {
    call: `openCall(input: $input) { call ${refusal} }`,
    rows: 'contributions',
    about: {
      "written in one's own organisation": async (world) => opening((await aContribution(world, world.groups.own)).slug),
      'written elsewhere': async (world) => opening((await aContribution(world, world.groups.elsewhere)).slug),
      'no such contribution': () => opening('no-hay'),
    },
  },
  writeMessage: onConversation(`writeMessage(input: $input) { ${refusal} }`, (conversation) => ({ input: { conversation, ...words } })),
};

// A day that has passed: refused once it is clear that she may call for it, so that nobody's calls grow too many.
function opening(resource: string): object {
  const said = { roles: ['TEST'], languages: [], seeking: 'Alguien que lo pruebe', language: 'es', until: '2026-11-01' };
  return { input: { resource, ...said } };
}
