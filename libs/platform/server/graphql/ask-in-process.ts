import type { ApolloServer } from '@apollo/server';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { print, type DocumentNode } from 'graphql';
import { AskFailed, type Ask } from '#libs/platform/shared';
import type { RequestContext } from '../http/request-context.ts';

const texts = new WeakMap<object, string>();

/** Asks through the whole Apollo Server pipeline, so a page obeys the same limits, rules and masked errors as a browser. */
export function askInProcess(server: () => ApolloServer<RequestContext>, context: RequestContext): Ask {
  return async (document, variables) => {
    const query = textOf(document as DocumentNode);
    const { body } = await server().executeOperation({ query, variables: variables as never }, { contextValue: context });
    if (body.kind !== 'single') throw new Error('Incremental answers are not used');
    const [error] = body.singleResult.errors ?? [];
    if (error) throw new AskFailed(String(error.extensions?.['code']), error.message, error.extensions?.['incident'] as string | undefined);
    return body.singleResult.data as never;
  };
}

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  // With type names, as the browser's cache will look for them on pages that hydrate.
  const text = print(addTypenameToDocument(document));
  texts.set(document, text);
  return text;
}
