import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { AskFailed, type Ask } from '#libs/platform/shared';

/** Runs mutations over the line as the server's pages run them in process: what fails has the same codes, and `NO_LINE` where no answer came. */
export function askBy(client: ApolloClient, context: Record<string, unknown> = {}): Ask {
  return async (mutation, variables) => {
    try {
      const { data } = await client.mutate({ mutation, variables, context } as never);
      return data as never;
    } catch (error) {
      const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
      throw new AskFailed(String(first?.extensions?.['code'] ?? 'NO_LINE'), '');
    }
  };
}
