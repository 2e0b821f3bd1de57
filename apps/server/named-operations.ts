import type { RequestHandler } from 'express';
import { knownOperations } from '#libs/platform/shared';
import { operationNames } from './pages.ts';

interface Asked {
  readonly query?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
}

/** Puts the text in the place of an operation's name, the SHA-256 of that text. With `isLocked`, whoever sends a text of her own is refused. */
export function namedOperations(isLocked: boolean): RequestHandler {
  const texts = new Map<string, string>();
  return (request, response, next) => {
    const { query, extensions, ...rest } = (request.body ?? {}) as Asked;
    if (texts.size === 0) for (const [name, hash] of Object.entries(operationNames())) texts.set(hash, textOf(name));
    const text = texts.get(hashIn(extensions));
    // By GET Apollo would read the address and not the body.
    if (text !== undefined && query === undefined && request.method === 'POST') request.body = { ...rest, query: text };
    else if (isLocked) {
      response
        .status(400)
        .json({ errors: [{ message: 'Only operations of this school are answered here', extensions: { code: 'BAD_INPUT' } }] });
      return;
    }
    next();
  };
}

/** The name that a request gives, or an empty one: it may be anything. */
function hashIn(extensions: Asked['extensions']): string {
  const hash = extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : '';
}

function textOf(name: string): string {
  return knownOperations().find(([known]) => known === name)?.[1] ?? '';
}
