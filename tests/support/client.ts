import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer of GraphQL as a client sees it. */
export interface Answer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string; readonly incident?: string };
  }[];
}

/** How a request differs from a plain GET. */
export interface Manner {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A browser without a screen: it keeps cookies and speaks real HTTP. */
export interface Client {
  /** Its cookies by name. */
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Manner['headers']): Promise<Reply>;
  send(path: string, manner: Manner): Promise<Reply>;
  /** Asks GraphQL. */
  ask<Data = Record<string, unknown>>(query: string, variables?: object, headers?: Manner['headers']): Promise<Answer<Data>>;
}

/** Where a client calls, and what it says with every request. */
export interface Calling {
  readonly port: number;
  readonly host?: string;
  readonly cookies?: ReadonlyMap<string, string>;
  readonly headers?: Manner['headers'];
}

/** A client with a jar of its own. */
export function aClient({ port, host = `127.0.0.1:${port}`, cookies: given = new Map(), headers: always = {} }: Calling): Client {
  const cookies = new Map(given);
  const send = async (path: string, { method = 'GET', headers = {}, body }: Manner): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent: Record<string, string> = { host, ...(cookie ? { cookie } : {}), ...always, ...headers };
    if (body !== undefined && !('transfer-encoding' in headers)) sent['content-length'] = String(Buffer.byteLength(body));
    const reply = await exchange(port, path, { method, headers: sent, ...(body === undefined ? {} : { body }) });
    for (const line of reply.headers['set-cookie'] ?? []) keep(cookies, line);
    return reply;
  };
  return {
    cookies,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    async ask<Data>(query: string, variables: object = {}, headers: Manner['headers'] = {}) {
      const json = { 'content-type': 'application/json', ...headers };
      const { body } = await send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query, variables }) });
      return JSON.parse(body) as Answer<Data>;
    },
  };
}

/** One request on a connection of its own, so that no test meets what another left in one. */
async function exchange(port: number, path: string, { method, headers, body }: Manner): Promise<Reply> {
  const agent = new Agent({ keepAlive: true });
  const asked = request({ host: '127.0.0.1', port, path, method, headers, agent });
  const answered = new Promise<Reply>((done, fail) => {
    asked.once('error', fail);
    asked.once('response', (response) => {
      const { statusCode: status = 0, headers: received } = response;
      text(response).then((whole) => done({ status, headers: received, body: whole }), fail);
    });
  });
  asked.end(body);
  return answered.finally(() => agent.destroy());
}

/** A cookie that ends at once is one that the server takes back. */
function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const at = pair.indexOf('=');
  if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
