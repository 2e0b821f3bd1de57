import { randomUUID } from 'node:crypto';
import type { GivenRole, GroupKind } from '#libs/people/shared';
import type { Client } from './client.ts';
import { aPerson, hold, networkOf, type Person } from './people.ts';
import type { Said } from './path-asks.ts';
import type { TestSchool } from './test-school.ts';

/** A group as its rows have it. */
export interface SomeGroup {
  readonly id: string;
  readonly slug: string;
}

/** What came of a change: its payload, or the code of an error. */
export interface Outcome {
  readonly error: string | null;
  readonly code: string | null;
  readonly payload: Record<string, unknown> & { readonly refusal?: Said | null };
}

/** Makes a group behind the school's back; below the network unless said otherwise. */
export async function aGroup(school: TestSchool, kind: GroupKind, parent?: SomeGroup): Promise<SomeGroup> {
  const [id, above] = [randomUUID(), parent?.id ?? (await networkOf(school))];
  const slug = `${kind}-${id}`;
  await school.rows.query(
    `insert into groups select $1, $2, $3, path || $1::uuid, $4, jsonb_build_object('es', $4::text, 'en', $4 || ' en'), false from groups where id = $3`,
    [id, kind, above, slug],
  );
  return { id, slug };
}

/** A small network: a node in the north with a farm, one in the south with a mill, and whoever looks after them. */
export async function aNetwork(school: TestSchool) {
  const network: SomeGroup = { id: await networkOf(school), slug: 'red' };
  const [north, south] = [await aGroup(school, 'node'), await aGroup(school, 'node')];
  const [farm, mill] = [await aGroup(school, 'organisation', north), await aGroup(school, 'organisation', south)];
  const admin = await aHolder(school, 'administrator');
  const coordinator = await aHolder(school, 'coordinator', north);
  const member = await aHolder(school, 'member', farm);
  return { network, north, south, farm, mill, admin, coordinator, member };
}

/** Somebody signed in who holds a role. */
export async function aHolder(school: TestSchool, role: GivenRole, group?: SomeGroup): Promise<Person> {
  const person = await aPerson(school);
  await hold(school, person, role, group ? { group: group.id } : {});
  return person;
}

/** Runs one change and gives whatever came of it. */
export async function attempt(client: Client, name: string, input: object | null, fields = ''): Promise<Outcome> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const call = input ? `($input: ${type}) { ${name}(input: $input)` : `{ ${name}`;
  const { data, errors } = await client.ask<Record<string, Outcome['payload']>>(
    `mutation ${call} { ${fields} refusal { code message } } }`,
    {
      input,
    },
  );
  const payload = data?.[name] ?? {};
  return { error: errors?.[0]?.extensions.code ?? null, code: payload.refusal?.code ?? null, payload };
}

/** The code of whatever kept a change from being made; null when nothing did. */
export async function fate(client: Client, name: string, input: object): Promise<string | null> {
  const { error, code } = await attempt(client, name, input);
  return error ?? code;
}

/** One role as the list of members shows it. */
export interface ListedMember {
  readonly id: string;
  readonly account: string;
  readonly pseudonym: string;
  readonly role: string;
  readonly from: string;
  readonly until: string | null;
  readonly isSuspended: boolean;
}

/** A part of the members of a group. */
export interface ListedMembers {
  readonly edges: readonly { readonly node: ListedMember; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
}

/** The members of a group, as far as this client may see them. */
export async function membersOf(
  client: Client,
  { slug }: SomeGroup,
  first = 50,
  after: string | null = null,
): Promise<ListedMembers | null> {
  const { data, errors } = await client.ask<{ group: { members: ListedMembers | null } | null }>(
    `query ($slug: Slug!, $first: Int!, $after: String) { group(slug: $slug) { members(first: $first, after: $after) {
      edges { cursor node { id account pseudonym role from until isSuspended } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
    { slug, first, after },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.group?.members ?? null;
}

/** The roles of a group as `pseudonym role`, as far as this client may see them. */
export async function rolesListed(client: Client, group: SomeGroup): Promise<string[]> {
  return ((await membersOf(client, group))?.edges ?? []).map(({ node }) => `${node.pseudonym} ${node.role}`);
}

/** The id of somebody's role in a group. */
export async function roleIdOf(client: Client, group: SomeGroup, { pseudonym }: Pick<Person, 'pseudonym'>): Promise<string> {
  return (await membersOf(client, group))!.edges.find(({ node }) => node.pseudonym === pseudonym)!.node.id;
}

/** What the log says, the newest first, in Spanish. */
export async function auditOf(client: Client, first = 50): Promise<{ place: number; act: string; sentence: string; day: string }[]> {
  const { data, errors } = await client.ask<{ auditEntries: { place: number; act: string; sentence: string; day: string }[] }>(
    'query ($first: Int!) { auditEntries(first: $first) { place act sentence day } }',
    { first },
    { 'accept-language': 'es' },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.auditEntries;
}

/** What somebody was told, the newest first. */
export async function noticesOf(
  client: Client,
  language = 'es',
): Promise<{ kind: string; sentence: string; isRead: boolean; day: string }[]> {
  const { data, errors } = await client.ask<{ myNotices: { kind: string; sentence: string; isRead: boolean; day: string }[] }>(
    '{ myNotices { kind sentence isRead day } }',
    {},
    { 'accept-language': language },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.myNotices;
}
