import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { enforceRules } from '../access/enforce-rules.ts';
import type { RequestContext } from '../http/request-context.ts';
import { busyAnswers } from './busy-answers.ts';
import { maskError } from './errors.ts';
import { limitRules, limits } from './limits.ts';
import { parsedOperations } from './parsed-operations.ts';
import { localizeFields } from './localized-field.ts';

/** Apollo Server's own words quote errors, and errors quote values: what went wrong is noted once, by its incident. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  return;
}

/** The GraphQL service: a rule on every field, bounded operations, masked errors. The schema is public, so introspection is on. */
export function graphqlModule() {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema) => enforceRules(localizeFields(schema)),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules,
    formatError: maskError,
    includeStacktraceInErrorResponses: false,
    logger: silent,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: parsedOperations(),
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // Its hints are not used: nothing of `/graphql` is ever kept, and it would look at every single field.
    plugins: [ApolloServerPluginCacheControlDisabled(), busyAnswers],
    // It would set 200 wherever there is data, also where the school was too busy.
    preserveHttpStatusForExecutionErrors: false,
    playground: false,
    context: ({ req }: { req: { context: RequestContext } }) => req.context,
  });
}
