import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { createServer as createPlainServer, type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { aCertificate } from './certificate.ts';

/** What stands before a school and speaks TLS in its place. */
export interface TlsProxy {
  /** Where people reach the school, without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A proxy as operators put before a school: it ends TLS and hands everything else on, the Host header too, to this port. */
export async function aTlsProxy(port: number): Promise<TlsProxy> {
  const server = createServer(aCertificate(), (asked, answer) => {
    const { method, url, headers } = asked;
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      pipeline(answered, answer, () => undefined);
    });
    onward.once('error', () => answer.writeHead(502).end());
    pipeline(asked, onward, () => undefined);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `https://localhost:${(server.address() as AddressInfo).port}`, stop };
}

/** A port that was free a moment ago: a school behind a proxy prints the address of the proxy, not its own. */
export async function aFreePort(): Promise<number> {
  const server = createPlainServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const closed = once(server, 'close');
  server.close();
  await closed;
  return port;
}
