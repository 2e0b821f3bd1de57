import type { RequestHandler } from 'express';
import { Busy, Gate, limits } from '#libs/platform/server';

/** So many files come in at once and so many more wait unread: each stands in memory before anybody knows what it is. */
const gate = new Gate(3, 12);

/** Lets large forms in a few at a time, and those of strangers not at all: they are led to the sign-in with nothing read. */
export const largeBodies: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || !(Number(request.headers['content-length']) > limits.bodyBytes)) return next();
  const { account } = request.context.viewer;
  if (!account || account.stage === 'half')
    return response.setHeader('Connection', 'close').redirect(303, `/${request.context.language}/entrar?vuelta=${request.path}`);
  gate
    .run(() => {
      next();
      return new Promise<void>((done) => response.once('close', done));
    })
    .catch((error: unknown) => {
      if (!(error instanceof Busy)) return next(error);
      response.status(503).type('text').setHeader('Retry-After', String(error.retryAfter));
      response.setHeader('Connection', 'close').end(`${request.context.speak('platform.busy-files')}\n`);
    });
};
