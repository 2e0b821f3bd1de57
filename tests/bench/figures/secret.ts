import { createHash } from 'node:crypto';

/** What the rows of sessions know a cookie's secret by. */
export function hashOf(cookie: string): string {
  return createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest('hex');
}
