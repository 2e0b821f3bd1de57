import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer of GraphQL as a client sees it. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asks whatever it likes
  readonly data?: Record<string, any> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly string[]; readonly extensions: { readonly code: string; readonly incident?: string } }[];
}

/** How a request differs from a plain GET. */
export interface Manner {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
