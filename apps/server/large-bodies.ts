import type { Request, RequestHandler } from 'express';
import { bodyLimitOf, Busy, Gate, limits, type Share } from '#libs/platform/server';
import type { SlowBodies } from './slow-bodies.ts';

/**
 * Lets large forms in a few at a time, and the files of strangers not at all: they are led to the sign-in with nothing read. Whoever
 * is signed in sends one at a time of each kind, so that one account keeps nobody else out (ADR 0019).
 */
export function largeBodies(slow: SlowBodies): RequestHandler {
  // So many files come in at once and so many more wait unread: each stands in memory before anybody knows what it is.
  const files = new Gate(3, 12);
  // Long texts come in also from whoever is not signed in any more: what she wrote is shown to her again.
  const texts = new Gate(4, 16);
  return (request, response, next) => {
    if (request.method !== 'POST') return next();
    const come = () => {
      slow.expect(request, response);
      next();
    };
    if (!(Number(request.headers['content-length']) > limits.bodyBytes)) return come();
    const isText = bodyLimitOf(request.path) <= limits.textFormBytes;
    const { account } = request.context.viewer;
    if (!isText && (!account || account.stage === 'half'))
      return response.setHeader('Connection', 'close').redirect(303, `/${request.context.language}/entrar?vuelta=${request.path}`);
    // Gone already: its end was told, and its place would never be given back.
    if (response.closed) return;
    const gone = new AbortController();
    const closed = new Promise<void>((done) => response.once('close', () => (gone.abort(), done())));
    const read = () => {
      if (!response.closed) come();
      return closed;
    };
    (isText ? texts : files)
      .run(read, shareOf(request), gone.signal)
      .catch((error: unknown) => {
        if (response.closed) return;
        if (!(error instanceof Busy)) return next(error);
        response.status(503).type('text').setHeader('Retry-After', String(error.retryAfter));
        response.setHeader('Connection', 'close').end(`${request.context.speak('platform.busy-files')}\n`);
      });
  };
}

/** Who is not signed in is nobody whom we could tell from others: all of them share half of the places. */
function shareOf({ context: { viewer } }: Request): Share {
  return viewer.account ? { whose: viewer.account.id, places: 1, queue: 3 } : { whose: '', places: 2, queue: 8 };
}
