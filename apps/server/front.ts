import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readSettings, settingsCookie, settingsDigits } from '#libs/platform/shared';
import {
  cookieValue,
  isPageAddress,
  normalisedAddress,
  sessionSecret,
  setSecurityHeaders,
  type Origin,
  type Origins,
  type PageCache,
  type StaticFiles,
} from '#libs/platform/server';
import { refusalOf, refuse } from './front-refusals.ts';

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
    if (!origin) return refuse(request, response, [421, 'unknown-host']);
    // What may be kept says so itself.
    response.setHeader('Cache-Control', 'no-store');
    settleForwarding(request, origin);
    if (files.serve(request, response)) return;
    const reason = refusalOf(request, origins, isDevelopment);
    if (reason) return refuse(request, response, reason);
    if (isDevelopment) response.removeHeader('Content-Security-Policy');
    if (isDevelopment || !isPageAddress(request.url ?? '/')) school(request, response);
    else attendPage(request, response, origin, cache, school);
  };
}

/** What a proxy says of the client is never looked at, so that no address can reach a log; the scheme is the one that the operator declared. */
function settleForwarding({ headers }: IncomingMessage, { isSecure }: Origin): void {
  for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip']) delete headers[name];
  headers['x-forwarded-proto'] = isSecure ? 'https' : 'http';
}

function attendPage(request: IncomingMessage, response: ServerResponse, origin: Origin, cache: PageCache, school: RequestListener): void {
  request.url = normalisedAddress(request.url ?? '/');
  // A HEAD is answered as its GET, with the same headers: Node leaves the body out by itself.
  if (request.method === 'HEAD') request.method = 'GET';
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
