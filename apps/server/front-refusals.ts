import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPageAddress, isSameSite, limits, type Origins } from '#libs/platform/server';
import { languageOf } from './request-context.ts';
import { voices } from './voices.ts';

/** Why nobody looks at what a request asks: the status, and which sentence says it (`platform.<reason>`). */
export type FrontRefusal = readonly [status: number, reason: string];

interface Asked {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly origins: Origins;
  readonly isDevelopment: boolean;
}

/** What can be wrong with a request, in the order in which it is looked for. */
const faults: readonly (readonly [...FrontRefusal, isSo: (asked: Asked) => boolean])[] = [
  [400, 'no-address', ({ path }) => !path.startsWith('/')],
  // Whoever reads such an address after us would read another one than we did.
  [400, 'no-address', ({ path }) => /\/(\.|%2e){1,2}(\/|$)/i.test(path)],
  [403, 'foreign-page', ({ request, origins }) => !isSameSite(request, origins)],
  [405, 'no-such-act', ({ request }) => !['GET', 'HEAD', 'POST'].includes(request.method ?? '')],
  [404, 'nothing-here', ({ path, isDevelopment }) => !isDevelopment && isOfRouter(path)],
  [413, 'too-large', ({ request, path }) => isTooLarge(request, mostBytes(path))],
  [415, 'no-form', ({ request, path }) => request.method === 'POST' && isPageAddress(path) && !isForm(request)],
];

/** What is wrong with a request before anybody looks at what it asks; null when nothing is. */
export function refusalOf(request: IncomingMessage, origins: Origins, isDevelopment: boolean): FrontRefusal | null {
  const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
  const [status, reason] = faults.find(([, , isSo]) => isSo({ request, path, origins, isDevelopment })) ?? [];
  return status && reason ? [status, reason] : null;
}

/** The router's own way of bringing a page's data to a script. No page of ours asks for it, and its answers would pass by where pages are told not to be kept. */
function isOfRouter(path: string): boolean {
  return path.endsWith('.data') || path === '/__manifest';
}

/** Sends one sentence in the language of the page that was asked for, which none of our pages can say any more. */
export function refuse(request: IncomingMessage, response: ServerResponse, [status, reason]: FrontRefusal): void {
  const speak = voices[languageOf(request)];
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST');
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${speak(`platform.${reason}`)}\n`);
}

/** A body must say its length, and it must be one that we take. */
function isTooLarge({ method, headers }: IncomingMessage, most: number): boolean {
  if (method !== 'POST') return false;
  const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] ? Infinity : 0));
  return !(length <= most);
}

/** Whoever writes long texts without a script sends them as forms: refused here, they would be lost. */
function mostBytes(path: string): number {
  return /^\/[a-z]{2}\/estudio\//.test(path) ? limits.textFormBytes : limits.bodyBytes;
}

function isForm({ headers }: IncomingMessage): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i.test(headers['content-type'] ?? '');
}
