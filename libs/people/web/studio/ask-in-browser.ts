import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { DocumentNode } from 'graphql';
import { AskFailed, type Ask } from '#libs/platform/shared';

/** Asks over the line as the server's pages ask in process: what fails has the same codes, and `NO_LINE` where no answer came. */
export function askBy(client: ApolloClient, context: Record<string, unknown> = {}): Ask {
  return async (document, variables) => {
    try {
      const asked = { variables, context, fetchPolicy: 'no-cache' };
      const { data } = isQuery(document)
        ? await client.query({ query: document, ...asked } as never)
        : await client.mutate({ mutation: document, variables, context } as never);
      return data as never;
    } catch (error) {
      const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
      throw new AskFailed(String(first?.extensions?.['code'] ?? 'NO_LINE'), '');
    }
  };
}

function isQuery({ definitions }: DocumentNode): boolean {
  return definitions.some((definition) => definition.kind === 'OperationDefinition' && definition.operation === 'query');
}
