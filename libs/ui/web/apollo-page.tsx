import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { useText } from './text-context.tsx';

interface Props<Data, Variables extends OperationVariables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables?: Variables;
  readonly data: Data;
  /** Names by which a locked server knows our operations. */
  readonly operations: Readonly<Record<string, string>>;
  /** Sees every operation before it is sent, and its answer. */
  readonly first?: ApolloLink;
  readonly children: ReactNode;
}

/** A page that goes on talking to the server, in its own language: what its loader asked is already in the browser's cache. */
export function ApolloPage<Data, Variables extends OperationVariables>({
  query,
  variables,
  data,
  operations,
  first,
  children,
}: Props<Data, Variables>) {
  const { language } = useText();
  const [client] = useState(() => {
    const cache = new InMemoryCache();
    cache.writeQuery({ query, variables, data } as never);
    return new ApolloClient({
      cache,
      link: ApolloLink.from([
        ...(first ? [first] : []),
        byName(operations),
        new HttpLink({ uri: '/graphql', headers: { 'accept-language': language } }),
      ]),
      dataMasking: true,
      ssrMode: typeof window === 'undefined',
    });
  });
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

/** Sends an operation's hash instead of its text: small uploads, and the only way into a locked server. */
function byName(operations: Readonly<Record<string, string>>): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const sha256Hash = operations[operation.operationName ?? ''];
    if (sha256Hash) {
      operation.extensions['persistedQuery'] = { version: 1, sha256Hash };
      operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    }
    return forward(operation);
  });
}
