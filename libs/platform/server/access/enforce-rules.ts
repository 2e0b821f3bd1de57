import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { forbidden, unauthenticated } from '../graphql/errors.ts';
import { isLocalized } from '../graphql/localized-field.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { Rule } from './allow.ts';

/** Puts the declared rule in front of every field; throws, so that the server does not start, while one has none. */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  const undeclared: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = declaredRule(type, field);
      const isOperation = operationTypes.includes(type.name);
      if (!rule) undeclared.push(`${type.name}.${field.name}`);
      else if (isOperation ? rule !== 'half' : rule !== 'public') field.resolve = guarded(field, rule);
    }
  }
  if (undeclared.length) throw new Error(`No @Allow on: ${undeclared.join(', ')}`);
  return schema;
}

const operationTypes = ['Query', 'Mutation'];

type Field = GraphQLField<unknown, RequestContext>;

/** A type speaks for its plain fields only: what a resolver fetches must say its own rule. */
function declaredRule(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Rule | undefined {
  const own = field.extensions['allow'] as Rule | undefined;
  return own ?? (isPlain(field) ? (type.extensions['allow'] as Rule | undefined) : undefined);
}

/** Nest gives plain `@Field`s a resolver of this name. Should it ever change the name, every field asks for its own rule: the safe side. */
function isPlain(field: GraphQLField<unknown, unknown>): boolean {
  return field.resolve === undefined || field.resolve.name === 'rootFieldResolver' || isLocalized(field);
}

function guarded(field: Field, rule: Rule): GraphQLFieldResolver<unknown, RequestContext> {
  const resolve = field.resolve ?? defaultFieldResolver;
  return (parent, args, context, info) => {
    if (!holds(rule, parent, context)) throw refusalFor(rule, context);
    return resolve(parent, args, context, info);
  };
}

/** Whoever could do it after coming in is told so; whoever is in and still may not, is told that. */
function refusalFor(rule: Rule, { viewer: { learnerId, account } }: RequestContext) {
  const isOfPaths = rule === 'public' || rule === 'learner' || rule === 'owner';
  const isIn = account ? account.stage !== 'half' : isOfPaths && learnerId !== null;
  return isIn ? forbidden() : unauthenticated();
}

function holds(rule: Rule, parent: unknown, { viewer }: RequestContext): boolean {
  const { learnerId, account } = viewer;
  if (rule === 'half') return true;
  if (account?.stage === 'half') return false;
  if (rule === 'public') return true;
  if (rule === 'learner') return learnerId !== null;
  if (rule === 'owner') return learnerId !== null && (parent as { learnerId?: unknown }).learnerId === learnerId;
  return account !== null && (rule === 'signed-in' || account.permissions.has(rule));
}
