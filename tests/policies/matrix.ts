import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Answer, Client } from '../support/client.ts';
import type { Asking } from './asking.ts';
import { mutations, queries } from './operations.ts';
import { actors, told, type Actor, type Line, type Outcome } from './table.ts';
import type { World } from './world.ts';

const byCode: Readonly<Record<string, Outcome>> = { UNAUTHENTICATED: 'sign in', FORBIDDEN: 'no', NOT_FOUND: 'hidden' };

/** Every operation with the words that ask it. */
export const askings: readonly (readonly [name: string, asking: Asking, kind: 'query' | 'mutation'])[] = [
  ...Object.entries(queries).map(([name, asking]) => [name, asking, 'query'] as const),
  ...Object.entries(mutations).map(([name, asking]) => [name, asking, 'mutation'] as const),
];

/** The operations that the schema has. */
export function operationsOf({ school }: World): readonly string[] {
  const { schema } = school.nest.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
}

/** The rule that an operation declares. */
function ruleOf({ school }: World, name: string): string {
  const { schema } = school.nest.get(GraphQLSchemaHost);
  const field = schema.getQueryType()?.getFields()[name] ?? schema.getMutationType()?.getFields()[name];
  return String(field?.extensions['allow']);
}

/** The words of an operation. */
function textOf(name: string, { call, input }: Asking, kind: 'query' | 'mutation'): string {
  if (kind === 'query') return `query ${call}`;
  const type = input === undefined ? `${name[0]!.toUpperCase()}${name.slice(1)}Input` : input;
  return `mutation ${type ? `($input: ${type}!)` : ''} { ${call} }`;
}

/** Asks an operation as somebody, over HTTP. */
async function askAs(client: Client, [name, asking, kind]: (typeof askings)[number], variables: object): Promise<Answer> {
  return client.ask(textOf(name, asking, kind), variables);
}

/** What an answer comes to. */
export function outcomeOf(name: string, asking: Asking, { data, errors }: Answer): Outcome {
  const code = errors?.[0]?.extensions.code;
  if (code) return byCode[code] ?? (`a failure: ${code}` as Outcome);
  return ofPayload(data?.[name] as Payload | null, asking);
}

interface Payload {
  readonly refusal?: { readonly code: string } | null;
}

function ofPayload(payload: Payload | null, { hiding = [], isNullFine = false }: Asking): Outcome {
  if (payload === null) return isNullFine ? 'yes' : 'hidden';
  return hiding.includes(payload.refusal?.code ?? '') ? 'hidden' : 'yes';
}

/** What the table promises: the rule of the operation first, then the rows. */
export function promised(world: World, table: readonly Line[], name: string, { rows }: Asking, about: string, actor: Actor): Outcome {
  const byRule = told(table, ruleOf(world, name), null, actor);
  return byRule === 'yes' && rows ? told(table, `rows of ${rows}`, about, actor) : byRule;
}

/** One way of asking: an operation, what it is about, and who asks. */
interface Case {
  readonly entry: (typeof askings)[number];
  readonly about: string;
  readonly actor: Actor;
}

/** Every case of these operations, in an order in which the world lasts. */
export function casesOf(only: (asking: Asking) => boolean = () => true): Case[] {
  return askings
    .filter(([, asking]) => only(asking))
    .flatMap((entry) => Object.keys(entry[1].about).flatMap((about) => actors.map((actor) => ({ entry, about, actor }))));
}

/** What comes of a case, and the whole answer. */
export async function play(world: World, { entry, about, actor }: Case): Promise<{ outcome: Outcome; answer: Answer }> {
  const [name, asking] = entry;
  const answer = await askAs(world.clients[actor], entry, await asking.about[about]!(world, actor));
  return { outcome: outcomeOf(name, asking, answer), answer };
}

/** What is otherwise than the table says, operation by operation; at most so many, for whoever only wants to know whether anything is. */
export async function mismatches(
  world: World,
  table: readonly Line[],
  only?: (asking: Asking) => boolean,
  most = Infinity,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of casesOf(only)) {
    if (wrong.length >= most) break;
    const [name, asking] = one.entry;
    const { outcome } = await play(world, one);
    const expected = promised(world, table, name, asking, one.about, one.actor);
    if (outcome !== expected) wrong.push(`${name}${one.about ? ` (${one.about})` : ''} as ${one.actor}: ${outcome}, not ${expected}`);
  }
  return wrong;
}
