import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { knownOperations } from '#libs/platform/shared';

/** Answers only the operations of our own pages, named by the SHA-256 of their text; whoever sends a text of her own is refused. */
export function lockedOperations(): RequestHandler {
  const texts = new Map<string, string>();
  return (request, response, next) => {
    if (!texts.size) for (const [, text] of knownOperations()) texts.set(operationHash(text), text);
    const body = request.body as { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | undefined;
    const text = texts.get(String(body?.extensions?.persistedQuery?.sha256Hash));
    if (request.method !== 'POST' || !body || body.query !== undefined || !text) {
      response.status(400).json({ errors: [{ message: 'Only operations of this school are answered here', extensions: { code: 'BAD_INPUT' } }] });
      return;
    }
    const { extensions: _, ...rest } = body;
    request.body = { ...rest, query: text };
    next();
  };
}

/** The name of an operation on a locked server. */
export function operationHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
