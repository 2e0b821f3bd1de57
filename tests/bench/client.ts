import { Agent, request as ask, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

/** One request. */
export interface Wanted {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** A whole answer, its body as it travelled. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Requests to one server, numbered; each must be answered with 200 and so many bytes. */
export interface Requests {
  readonly origin: string;
  readonly bytes: number;
  at(index: number): Wanted;
}

/** What browsers say that they take. */
export const accepted = { 'accept-encoding': 'gzip, deflate, br' };

/** How many requests are under way at a time. */
const inFlight = 8;

/** Asks once. */
export function fetchOnce(origin: string, wanted: Wanted): Promise<Answer> {
  return send(origin, wanted);
}

/** Asks so many times over kept-alive connections; fails at the first answer that is not as it must be. */
export async function load({ origin, bytes, at }: Requests, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  let next = 0;
  const asker = async () => {
    while (next < count) {
      const { status, body } = await send(origin, at(next++), agent);
      if (status !== 200 || body.length !== bytes)
        throw new Error(`${origin}: ${status}, ${body.length} bytes instead of ${bytes}: ${body.subarray(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: inFlight }, asker));
  } finally {
    agent.destroy();
  }
}

function send(origin: string, { method = 'GET', path, headers = {}, body }: Wanted, agent?: Agent): Promise<Answer> {
  return new Promise((done, fail) => {
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = ask(origin + path, { method, agent: agent ?? false, headers: { ...accepted, ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', fail);
    });
    request.on('error', fail).end(body);
  });
}
