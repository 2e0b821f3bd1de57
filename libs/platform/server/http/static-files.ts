import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { codingFor, type Coding } from './compression.ts';
import { setFilePolicy } from './security-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

interface File {
  readonly type: string;
  readonly etag: string;
  readonly bodies: Partial<Record<Coding, Buffer>> & { readonly identity: Buffer };
}

/** The built files of the web app, read once with the compressed twins that the build left beside them. Their names carry a hash, so browsers keep them for ever. */
export class StaticFiles {
  private readonly files = new Map<string, File>();

  constructor(
    folder: string,
    private readonly under = '/assets/',
  ) {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      const type = types[extname(name)];
      if (type) this.files.set(under + name, fileAt(join(folder, name), type));
    }
  }

  /** Answers requests below its path, also those for files that do not exist; gives false for any other. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!path.startsWith(this.under)) return false;
    const file = this.files.get(path);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (file && isRead) send(file, request, response);
    else response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end();
    return true;
  }
}

function send({ type, etag, bodies }: File, { headers }: IncomingMessage, response: ServerResponse): void {
  setFilePolicy(response);
  const shared = { ETag: etag, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' };
  if (headers['if-none-match'] === etag) {
    response.writeHead(304, shared).end();
    return;
  }
  const coding = codingFor(headers['accept-encoding'] as string | undefined);
  const twin = bodies[coding];
  const body = twin ?? bodies.identity;
  const encoding = twin && coding !== 'identity' ? { 'Content-Encoding': coding } : {};
  response.writeHead(200, { ...shared, ...encoding, 'Content-Type': type, 'Content-Length': body.length }).end(body);
}

function fileAt(path: string, type: string): File {
  const identity = readFileSync(path);
  const twin = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { type, etag, bodies: { identity, br: twin('.br'), gzip: twin('.gz') } };
}
