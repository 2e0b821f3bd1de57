import type { ServerResponse } from 'node:http';

/** Holds an answer back until it is whole, then hands its body to `finish` with the way to really send it. */
export function holdAnswer(response: ServerResponse, finish: (body: Buffer, send: (body: Buffer) => void) => Promise<void>): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const send = (body: Buffer): void => {
    if (response.headersSent || response.destroyed) return;
    response.setHeader('Content-Length', body.length);
    end(body);
  };
  response.write = (...args: unknown[]) => {
    keep(args[0]);
    const done = args.find((arg) => typeof arg === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
    return true;
  };
  response.end = ((...args: unknown[]) => {
    keep(args[0]);
    finish(Buffer.concat(chunks), send).catch(() => response.destroy());
    return response;
  }) as typeof response.end;
}
