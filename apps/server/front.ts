import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readSettings, settingsCookie, settingsDigits } from '#libs/platform/shared';
import {
  cookieValue,
  isPageAddress,
  isSameSite,
  limits,
  normalisedAddress,
  sessionSecret,
  setSecurityHeaders,
  type Origin,
  type Origins,
  type PageCache,
  type StaticFiles,
} from '#libs/platform/server';
import { languageOf } from './request-context.ts';
import { voices } from './voices.ts';

/** What stands between the network and the school. */
interface Front {
  readonly origins: Origins;
  readonly files: StaticFiles;
  readonly cache: PageCache;
  readonly health: (request: IncomingMessage, response: ServerResponse) => boolean;
  readonly isDevelopment: boolean;
  readonly school: RequestListener;
}

/** Every request passes here first: headers, health, whose address, built files, who may change things, how much, remembered pages; then the school. */
export function frontOf({ origins, files, cache, health, isDevelopment, school }: Front): RequestListener {
  return (request, response) => {
    const origin = origins.of(request.headers.host);
    setSecurityHeaders(response, origin);
    if (health(request, response)) return;
    if (!origin) return refuse(request, response, 421, 'unknown-host');
    // What may be kept says so itself.
    response.setHeader('Cache-Control', 'no-store');
    settleForwarding(request, origin);
    if (files.serve(request, response)) return;
    const reason = refusalOf(request, origins);
    if (reason) return refuse(request, response, ...reason);
    if (isDevelopment) response.removeHeader('Content-Security-Policy');
    if (isDevelopment || !isPageAddress(request.url ?? '/')) school(request, response);
    else attendPage(request, response, origin, cache, school);
  };
}

/** What is wrong with a request before anybody looks at what it asks; null when nothing is. */
function refusalOf(request: IncomingMessage, origins: Origins): [status: number, reason: string] | null {
  if (!request.url?.startsWith('/')) return [400, 'no-address'];
  if (!isSameSite(request, origins)) return [403, 'foreign-page'];
  return isTooLarge(request) ? [413, 'too-large'] : null;
}

/** What a proxy says of the client is never looked at, so that no address can reach a log; the scheme is the one that the operator declared. */
function settleForwarding({ headers }: IncomingMessage, { isSecure }: Origin): void {
  for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip']) delete headers[name];
  headers['x-forwarded-proto'] = isSecure ? 'https' : 'http';
}

function attendPage(request: IncomingMessage, response: ServerResponse, origin: Origin, cache: PageCache, school: RequestListener): void {
  request.url = normalisedAddress(request.url ?? '/');
  const key = sharedKey(request, origin);
  if (cache.serve(key, request, response)) return;
  cache.attend(key, request, response);
  school(request, response);
}

/** Under what a page is remembered for all; null when it depends on who asks. */
function sharedKey(request: IncomingMessage, origin: Origin): string | null {
  if (request.method !== 'GET' || sessionSecret(request, origin)) return null;
  const settings = readSettings(cookieValue(request.headers.cookie, settingsCookie), request.headers['save-data'] === 'on');
  return `${origin.origin}${request.url} ${settingsDigits(settings)}`;
}

/** A body must say its length, and it must be one that we take. */
function isTooLarge({ method, headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] ? Infinity : 0));
  return !(length <= limits.bodyBytes);
}

/** One sentence in the language of the page that was asked for, which none of our pages can say any more. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
  const speak = voices[languageOf(request)];
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${speak(`platform.${reason}`)}\n`);
}
