import type { TypedDocumentNode } from '@apollo/client';

/** Runs one GraphQL operation as the viewer of this request. */
export type Ask = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables?: Variables) => Promise<Data>;

/** An operation that a page asked for and did not get. `incident` names the line of the operator's log. */
export class AskFailed extends Error {
  readonly code: string;
  readonly incident: string | undefined;

  // Spelled out, since the content tools read this file as it stands, without a compiler.
  constructor(code: string, message: string, incident?: string) {
    super(message);
    this.name = 'AskFailed';
    this.code = code;
    this.incident = incident;
  }
}
