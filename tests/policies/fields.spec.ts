import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
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

test('every operation and every field answers everybody as the table says', async () => {
  const wrong: string[] = [];
  for (const guarded of allFields()) {
    // Fields of public types need no guard: what leads to them has one.
    if (guarded.rule === 'public' && !guarded.isOperation) continue;
    for (const actor of actors) {
      const viewer = viewers[actor];
      const cases = guarded.rule === 'owner' ? (["one's own", "somebody else's"] as const) : ([null] as const);
      for (const about of cases) {
        const expected = told(table, guarded.rule, about, actor);
        const parent = { learnerId: about === "one's own" ? (viewer.learnerId ?? 'nobody') : 'somebody else' };
        const got = await ask(guarded, viewer, parent);
        if (got !== expected)
          wrong.push(`${guarded.name} (${guarded.rule}${about ? `, ${about}` : ''}) as ${actor}: ${got}, not ${expected}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('taking the guard from any one field is noticed', async () => {
  const { defaultFieldResolver } = await import('graphql');
  const unnoticed: string[] = [];
  for (const guarded of allFields().filter(({ rule, isOperation }) => rule !== 'half' && (rule !== 'public' || isOperation))) {
    const open = { ...guarded, field: { ...guarded.field, resolve: defaultFieldResolver } as never };
    const about = guarded.rule === 'owner' ? "somebody else's" : null;
    const differing = await Promise.all(
      actors.map(async (actor) => (await ask(open, viewers[actor], {})) !== told(table, guarded.rule, about, actor)),
    );
    if (!differing.includes(true)) unnoticed.push(guarded.name);
  }
  expect(unnoticed).toEqual([]);
});
