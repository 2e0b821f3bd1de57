import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Viewer } from '#libs/kernel/shared';
import { aSchool, patience } from '../support/test-school.ts';
import { actors, policyTable, told, type Actor, type Outcome } from './table.ts';
import { aWorld, viewerOf, type World } from './world.ts';

let world: World;
let schema: GraphQLSchema;
const viewers = {} as Record<Actor, Viewer>;
const table = policyTable();
beforeAll(async () => {
  const school = await aSchool();
  world = await aWorld(school);
  ({ schema } = school.nest.get(GraphQLSchemaHost));
  for (const actor of actors) viewers[actor] = await viewerOf(world, world.clients[actor]);
}, patience);
afterAll(() => world?.school.close());

interface Guarded {
  readonly name: string;
  readonly rule: string;
  readonly isOperation: boolean;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field of the schema with the rule that it declares. */
function allFields(): Guarded[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  return types.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      rule: String(field.extensions['allow'] ?? type.extensions['allow']),
      isOperation: ['Query', 'Mutation'].includes(type.name),
      field,
    })),
  );
}

const guard: Readonly<Record<string, Outcome>> = { UNAUTHENTICATED: 'sign in', FORBIDDEN: 'no' };

/** What stands in front of a field says to somebody; what is behind it is not looked at. */
async function ask({ field }: Guarded, viewer: Viewer, parent: object): Promise<Outcome> {
  try {
    await (field.resolve as (...given: unknown[]) => unknown)(parent, {}, { viewer }, {});
  } catch (error) {
    const code = (error as { extensions?: { code?: string } }).extensions?.code ?? '';
    return guard[code] ?? 'yes';
  }
  return 'yes';
}

test('every rule of the schema stands in the table, and every rule of the table in the schema or among the roles', async () => {
  const { roles } = await import('#libs/people/shared');
  const declared = new Set(allFields().map(({ rule }) => rule));
  const ofTable = new Set(table.map(({ policy }) => policy).filter((policy) => !policy.startsWith('rows of ')));
  expect([...declared].filter((rule) => !ofTable.has(rule))).toEqual([]);
  const ofRoles = Object.values(roles).flatMap(({ may }) => may as readonly string[]);
  expect([...ofTable].filter((rule) => rule.includes(':')).toSorted()).toEqual([...new Set(ofRoles)].toSorted());
});

test('what a role may do is what the table says that it may', async () => {
  const { roles } = await import('#libs/people/shared');
  for (const actor of ['member', 'trainer', 'editor', 'coordinator', 'administrator'] as const) {
    const may = table.filter(({ policy, outcomes }) => policy.includes(':') && outcomes[actor] === 'yes').map(({ policy }) => policy);
    expect([actor, [...roles[actor].may].toSorted()]).toEqual([actor, may.toSorted()]);
  }
});

/** Fields of public types need no guard: what leads to them has one. */
const isGuarded = ({ rule, isOperation }: Guarded) => isOperation || rule !== 'public';

interface Case {
  readonly guarded: Guarded;
  readonly actor: Actor;
  readonly about: string | null;
}

function casesOf(guarded: Guarded): Case[] {
  const abouts = guarded.rule === 'owner' ? ["one's own", "somebody else's"] : [null];
  return actors.flatMap((actor) => abouts.map((about) => ({ guarded, actor, about })));
}

/** What is wrong with a case; null when nothing is. */
async function wrongIn({ guarded, actor, about }: Case): Promise<string | null> {
  const viewer = viewers[actor];
  const expected = told(table, guarded.rule, about, actor);
  const got = await ask(guarded, viewer, { learnerId: about === "one's own" ? (viewer.learnerId ?? 'nobody') : 'somebody else' });
  return got === expected ? null : `${guarded.name} (${guarded.rule}, ${about ?? 'anything'}) as ${actor}: ${got}, not ${expected}`;
}

test('every operation and every field answers everybody as the table says', async () => {
  const cases = allFields().filter(isGuarded).flatMap(casesOf);
  expect(cases.length).toBeGreaterThan(1000);
  const wrong: (string | null)[] = [];
  for (const one of cases) wrong.push(await wrongIn(one));
  expect(wrong.filter((found) => found !== null)).toEqual([]);
});

test('taking the guard from any one field is noticed', async () => {
  const unnoticed: string[] = [];
  for (const guarded of allFields().filter((each) => isGuarded(each) && each.rule !== 'half')) {
    const open = { ...guarded, field: { ...guarded.field, resolve: defaultFieldResolver } as never };
    const wrong = await Promise.all(casesOf(open).map(wrongIn));
    if (wrong.every((found) => found === null)) unnoticed.push(guarded.name);
  }
  expect(unnoticed).toEqual([]);
});
