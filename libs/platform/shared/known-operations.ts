import { print, type DocumentNode } from 'graphql';

const known = new Map<string, string>();

/** Remembers an operation that our own pages send, by its name. */
export function rememberOperation(document: DocumentNode): void {
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition' && definition.name) known.set(definition.name.value, print(document));
  }
}

/** The operations of the web client as `[name, text]`: what a locked server answers. */
export function knownOperations(): [name: string, text: string][] {
  return [...known];
}
