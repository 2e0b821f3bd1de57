import type { Client } from './client.ts';
import { attempt } from './groups.ts';

/** A call as everybody reads it. */
export interface ListedCall {
  readonly id: string;
  readonly roles: readonly string[];
  readonly languages: readonly string[];
  readonly seeking: { readonly text: string } | null;
  readonly until: string | null;
  readonly isOfHouse: boolean;
  readonly resource: { readonly slug: string } | null;
}

/** A conversation as one of both sees it. */
export interface ListedConversation {
  readonly id: string;
  readonly isOfCaller: boolean;
  readonly isClosed: boolean;
  readonly isBlocked: boolean;
}

/** One of them with its messages. */
export interface ReadConversation extends ListedConversation {
  readonly messages: readonly { readonly isOwn: boolean; readonly name: string | null; readonly text: string }[];
}

const ofCall = 'id roles languages seeking { text } until isOfHouse resource { slug }';
const ofConversation = 'id isOfCaller isClosed isBlocked';

async function asked<Data>(client: Client, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await client.ask<Data>(query, variables);
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!;
}

/** Opens a call; gives its id, or the code of what kept it from being opened. */
export async function openCall(client: Client, resource: string, more: object = {}): Promise<{ id: string | null; code: string | null }> {
  const said = { roles: ['TRANSLATE', 'TEST'], languages: ['pt'], seeking: 'Alguien que lo lea con su grupo', language: 'es' };
  const { code, error, payload } = await attempt(client, 'openCall', { resource, ...said, until: '2027-01-22', ...more }, 'call');
  return { id: (payload['call'] ?? null) as string | null, code: error ?? code };
}

/** Answers a call; gives the id of the conversation, or a code. */
export async function answerCall(
  client: Client,
  call: string,
  text: string,
  isNamed = false,
): Promise<{ id: string; code: string | null }> {
  const { code, error, payload } = await attempt(client, 'answerCall', { call, text, isNamed }, 'conversation');
  return { id: String(payload['conversation'] ?? ''), code: error ?? code };
}

/** The open calls that this client finds. */
export async function calls(client: Client, filter: object = {}): Promise<readonly ListedCall[]> {
  const found = await asked<{ calls: { edges: { node: ListedCall }[] } }>(
    client,
    `query ($filter: CallFilter) { calls(filter: $filter, first: 50) { edges { node { ${ofCall} } } } }`,
    { filter },
  );
  return found.calls.edges.map(({ node }) => node);
}

/** All conversations of somebody. */
export async function conversations(client: Client): Promise<readonly ListedConversation[]> {
  return (await asked<{ myConversations: ListedConversation[] }>(client, `{ myConversations { ${ofConversation} } }`)).myConversations;
}

/** One conversation; null when it does not exist for her. */
export async function conversation(client: Client, id: string): Promise<ReadConversation | null> {
  const query = `query ($id: ID!) { conversation(id: $id) { ${ofConversation} messages { isOwn name text } } }`;
  return (await asked<{ conversation: ReadConversation | null }>(client, query, { id })).conversation;
}
