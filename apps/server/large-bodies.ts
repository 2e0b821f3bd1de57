import type { RequestHandler } from 'express';
import { bodyLimitOf, Busy, Gate, limits } from '#libs/platform/server';

/** So many files come in at once and so many more wait unread: each stands in memory before anybody knows what it is. */
const files = new Gate(3, 12);

/** Long texts come in also from whoever is not signed in any more: what she wrote is shown to her again. */
const texts = new Gate(4, 16);

/** Lets large forms in a few at a time, and the files of strangers not at all: they are led to the sign-in with nothing read. */
export const largeBodies: RequestHandler = (request, response, next) => {
  const length = Number(request.headers['content-length']);
  if (request.method !== 'POST' || !(length > limits.bodyBytes)) return next();
  const isText = bodyLimitOf(request.path) <= limits.textFormBytes;
  const { account } = request.context.viewer;
  if (!isText && (!account || account.stage === 'half'))
    return response.setHeader('Connection', 'close').redirect(303, `/${request.context.language}/entrar?vuelta=${request.path}`);
  (isText ? texts : files)
    .run(() => {
      // Gone while it waited: its end was told already, and its place would never be given back.
      if (response.closed) return Promise.resolve();
      next();
      return new Promise<void>((done) => response.once('close', done));
    })
    .catch((error: unknown) => {
      if (!(error instanceof Busy)) return next(error);
      response.status(503).type('text').setHeader('Retry-After', String(error.retryAfter));
      response.setHeader('Connection', 'close').end(`${request.context.speak('platform.busy-files')}\n`);
    });
};
