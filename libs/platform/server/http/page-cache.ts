import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { codingFor, encoded } from './compression.ts';
import { holdAnswer } from './held-answer.ts';

interface Page {
  readonly version: number;
  readonly headers: OutgoingHttpHeaders;
  /** What is said to whoever has the page already. */
  readonly unchanged: OutgoingHttpHeaders;
  readonly bodies: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>;
}

/** Headers that tell of one answer only. */
const ofOneAnswer = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length']);

const quality = { remembered: 7, once: 4 };

/** Remembers the pages that are the same for every visitor, ready compressed and bounded in bytes. Pages opt in with `Cache-Control: public`. */
export class PageCache {
  private readonly pages: LRUCache<string, Page>;

  /** `version`: what is remembered holds only while this stays the same; null means that nobody knows. */
  constructor(
    private readonly version: () => number | null,
    maxBytes = 24_000_000,
  ) {
    this.pages = new LRUCache({ maxSize: maxBytes, maxEntrySize: maxBytes / 20, sizeCalculation: sizeOf });
  }

  /** Answers from memory if it can. `key` is null where the answer depends on who asks. */
  serve(key: string | null, request: IncomingMessage, response: ServerResponse): boolean {
    const version = this.version();
    const page = key === null ? undefined : this.pages.get(key);
    if (!page || version === null || page.version !== version) return false;
    if (request.headers['if-none-match'] === page.headers['etag']) {
      response.writeHead(304, page.unchanged).end();
      return true;
    }
    const coding = codingFor(request.headers['accept-encoding'] as string | undefined);
    const body = page.bodies[coding];
    response.writeHead(200, {
      ...page.headers,
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
      'content-length': body.length,
    });
    response.end(body);
    return true;
  }

  /** Compresses the answer that follows, and remembers it if it may be shared. */
  attend(key: string | null, request: IncomingMessage, response: ServerResponse): void {
    const version = this.version();
    const coding = codingFor(request.headers['accept-encoding'] as string | undefined);
    holdAnswer(response, async (body, send) => {
      onePolicy(response);
      // Second line: whatever the router says of an answer that is one person's, nobody keeps it.
      if (key === null || !mayBeShared(response)) response.setHeader('Cache-Control', 'no-store');
      if (key !== null && version !== null && mayBeShared(response)) {
        const page = await remembered(version, body, response);
        this.pages.set(key, page);
        response.setHeader('ETag', String(page.headers['etag']));
        return sendAs(coding, page.bodies[coding], response, send);
      }
      const isText = /^text\/|json|xml/.test(String(response.getHeader('content-type')));
      const fitting = isText && body.length > 500 && !response.hasHeader('content-encoding') ? coding : 'identity';
      return sendAs(fitting, await encoded(body, fitting, quality.once), response, send);
    });
  }
}

function sendAs(coding: string, body: Buffer, response: ServerResponse, send: (body: Buffer) => void): void {
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  send(body);
}

async function remembered(version: number, identity: Buffer, response: ServerResponse): Promise<Page> {
  const [br, gzip] = await Promise.all([encoded(identity, 'br', quality.remembered), encoded(identity, 'gzip', 9)]);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  const kept = Object.entries(response.getHeaders()).filter(([name]) => !ofOneAnswer.has(name));
  const headers: OutgoingHttpHeaders = { ...Object.fromEntries(kept), etag };
  const unchanged = Object.fromEntries(Object.entries(headers).filter(([name]) => ['etag', 'cache-control', 'vary'].includes(name)));
  return { version, headers, unchanged, bodies: { identity, gzip, br } };
}

function sizeOf({ bodies }: Page): number {
  return bodies.identity.length + bodies.gzip.length + bodies.br.length + 1000;
}

function mayBeShared(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 && String(response.getHeader('cache-control')).startsWith('public') && !response.hasHeader('set-cookie')
  );
}

/** The router appends headers; of two policies a browser would obey both, and a nonce in one is worth nothing in the other. */
function onePolicy(response: ServerResponse): void {
  for (const name of ['content-security-policy', 'cache-control']) {
    const value = response.getHeader(name);
    if (Array.isArray(value)) response.setHeader(name, String(value.at(-1)));
  }
}
