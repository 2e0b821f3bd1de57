import type { ApolloServerOptionsWithSchema } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptionsWithSchema<object>['documentStore']>;

/** How much memory remembered operations may hold together, in bytes as reckoned here. */
const most = 12_000_000;

/** What a character of an operation holds once it is parsed, in bytes: itself, and its part of the tokens and nodes. */
const bytesPerCharacter = 60;

/**
 * Remembers operations that were parsed and found right, so that ours are parsed once. Apollo's own store reckons without
 * the text that each document carries along: some hundred operations of blanks filled the memory of the process.
 */
export function parsedOperations(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: most,
    sizeCalculation: ({ loc }) => 1000 + bytesPerCharacter * (loc?.source.body.length ?? 0),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
