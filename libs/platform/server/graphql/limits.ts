import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { costRule } from './cost-rule.ts';
import { repetitionRule } from './repetition-rule.ts';

/** How large an operation may be. Our own pages stay well below; introspection is measured by the token limit alone. */
export const limits = {
  ...{ depth: 8, aliases: 15, repeats: 8, directives: 8, cost: 100_000, tokens: 1000, bodyBytes: 100_000 },
  /** The forms of the studio: 65,536 characters of three bytes each, each byte written as three, and the other fields. */
  textFormBytes: 700_000,
} as const;

// Reported, not thrown: a thrown rule would be answered as a failure of ours (500).
const onReject = [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)];
const reporting = { onReject, propagateOnRejection: false };

/** Refuses operations deeper, wider or dearer than any of our pages needs. */
export const limitRules = [
  maxDepthRule({ n: limits.depth, ...reporting }),
  maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting }),
  maxDirectivesRule({ n: limits.directives, ...reporting }),
  repetitionRule(limits.repeats),
  costRule(limits.cost),
] as unknown as ValidationRule[];
