import type { Request, RequestHandler, Response } from 'express';
import { incident } from '#libs/platform/server';
import { isFileName } from './file-store.ts';

/** Who knows of images, and decides who may have them. Null: not there, or not for whoever asks. */
export interface ImageSource {
  /** A published image by its file's name. */
  published(request: Request, file: string): Promise<Buffer | null>;
  /** One that only its author and those who decide about it may see. */
  closed(request: Request, id: string, isSmall: boolean): Promise<Buffer | null>;
}

interface Found {
  readonly bytes: Buffer | null;
  readonly caching: string;
}

const forEver = 'public, max-age=31536000, immutable';
const closedPath = /^\/estudio\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-small)?\.webp$/;

/** Answers every address below `/media/`: an image, or that there is none. Whoever may not see one is told the same as of one that does not exist. */
export function mediaAnswers(source: () => ImageSource): RequestHandler {
  return (request, response, next) => {
    if (!/^\/media(\/|$)/.test(request.path)) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.status(405).setHeader('Allow', 'GET, HEAD').end();
    find(source(), request).then(
      (found) => send(found, request, response),
      (error: unknown) =>
        response
          .status(503)
          .type('text')
          .setHeader('Retry-After', '2')
          .end(`${incident(error)}\n`),
    );
  };
}

async function find(source: ImageSource, request: Request): Promise<Found> {
  const path = request.path.slice('/media'.length);
  const file = path.slice(1);
  if (isFileName(file)) return { bytes: await source.published(request, file), caching: forEver };
  const [, id, small] = closedPath.exec(path) ?? [];
  return { bytes: id === undefined ? null : await source.closed(request, id, small !== undefined), caching: 'no-store' };
}

/** Sent whole, whatever part is asked for; as an image and nothing else, also to whoever opens its address as a page. */
function send({ bytes, caching }: Found, { method }: Request, response: Response): void {
  if (bytes === null) return void response.status(404).type('text').end();
  response.statusCode = 200;
  response.setHeader('Content-Type', 'image/webp');
  response.setHeader('Content-Disposition', 'inline');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  // A pass that is renewed on the way is one person's: nobody else may be given this answer.
  response.setHeader('Cache-Control', response.hasHeader('Set-Cookie') ? 'no-store' : caching);
  response.setHeader('Content-Length', bytes.length);
  response.end(method === 'HEAD' ? undefined : bytes);
}
