import { initGraphQLTada } from 'gql.tada';
import { rememberOperation } from '#libs/platform/shared';
import type { introspection } from './graphql-env.gen.d.ts';

const write = initGraphQLTada<{
  introspection: introspection;
  scalars: { Blocks: readonly unknown[]; Date: string; Slug: string; Place: string; LanguageTag: string };
}>();

function writeAndRemember(...given: Parameters<typeof write>): ReturnType<typeof write> {
  const document = write(...given);
  rememberOperation(document);
  return document;
}

/** Writes a GraphQL document whose data and variables are typed by the school's schema; a locked server answers it. */
export const graphql = Object.assign(writeAndRemember, write) as unknown as typeof write;

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
