import type { IncomingMessage } from 'node:http';
import type { Origins } from './origins.ts';

/** Whether a request that changes something was made by a page of ours. Reading is always allowed. */
export function isSameSite({ method, headers }: IncomingMessage, origins: Origins): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  // Every browser of the last years says which site asks; older ones name the origin. What names neither is no browser page.
  const site = headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || origins.isOurs(headers.origin);
}
