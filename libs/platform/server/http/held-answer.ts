import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Holds an answer back until it is whole, then hands its body to `finish` with the way to really send it. */
export function holdAnswer(response: ServerResponse, finish: (body: Buffer, send: (body: Buffer) => void) => Promise<void>): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const send = (body: Buffer): void => {
    if (response.destroyed) return;
    Object.assign(response, { write, end, writeHead, flushHeaders });
    response.setHeader('Content-Length', body.length);
    response.end(body);
  };
  // The head waits too: only the whole body tells how it will travel.
  response.flushHeaders = () => undefined;
  response.writeHead = ((status: number, ...rest: readonly unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((part): part is OutgoingHttpHeaders => typeof part === 'object' && part !== null && !Array.isArray(part));
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
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
