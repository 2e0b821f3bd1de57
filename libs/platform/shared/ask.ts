import type { TypedDocumentNode } from '@apollo/client';

/** Runs one GraphQL operation as the viewer of this request. */
export type Ask = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables?: Variables) => Promise<Data>;

/** An operation that a page asked for and did not get. `incident` names the line of the operator's log. */
export class AskFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly incident?: string,
  ) {
    super(message);
    this.name = 'AskFailed';
  }
}
