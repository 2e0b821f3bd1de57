import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Id, Viewer } from '#libs/kernel/shared';
import { bodyLimitOf, Busy, draftOfFile, Gate, limits, type Share } from '#libs/platform/server';
import type { SlowBodies } from './slow-bodies.ts';

/** Whether somebody may send files for a draft. */
export type MayAdd = (viewer: Viewer, draft: Id<'ResourceDraft'>) => Promise<boolean>;

/**
 * Lets large forms in a few at a time, and files only of whoever writes the draft to which they go: strangers are led to the sign-in,
 * others told that there is nothing, with nothing read. One account sends one at a time of each kind, so that it keeps nobody else out (ADR 0019).
 */
export function largeBodies(slow: SlowBodies, mayAdd: MayAdd): RequestHandler {
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
    if (bodyLimitOf(request.path) <= limits.textFormBytes) return pass(texts, request, response, come, next);
    const { viewer } = request.context;
    if (!viewer.account || viewer.account.stage === 'half')
      return response.setHeader('Connection', 'close').redirect(303, `/${request.context.language}/entrar?vuelta=${request.path}`);
    // Whoever has no such draft would keep a place for as long as her file comes, only to be told the same then.
    mayAdd(viewer, draftOfFile(request.path) as Id<'ResourceDraft'>)
      .then((isHers) => (isHers ? pass(files, request, response, come, next) : turnAway(request, response, 404, 'nothing-here')))
      .catch(next);
  };
}

function pass(gate: Gate, request: Request, response: Response, come: () => void, next: NextFunction): void {
  // Gone already: its end was told, and its place would never be given back.
  if (response.closed) return;
  const gone = new AbortController();
  const closed = new Promise<void>((done) => response.once('close', () => (gone.abort(), done())));
  const read = () => {
    if (!response.closed) come();
    return closed;
  };
  gate.run(read, shareOf(request), gone.signal).catch((error: unknown) => {
    if (response.closed) return;
    if (!(error instanceof Busy)) return next(error);
    response.setHeader('Retry-After', String(error.retryAfter));
    turnAway(request, response, 503, 'busy-files');
  });
}

function turnAway({ context }: Request, response: Response, status: number, reason: 'busy-files' | 'nothing-here'): void {
  response
    .status(status)
    .type('text')
    .setHeader('Connection', 'close')
    .end(`${context.speak(`platform.${reason}`)}\n`);
}

/** Who is not signed in is nobody whom we could tell from others: all of them share half of the places. */
function shareOf({ context: { viewer } }: Request): Share {
  return viewer.account ? { whose: viewer.account.id, places: 1, queue: 3 } : { whose: '', places: 2, queue: 8 };
}
