import type { ServerResponse } from 'node:http';
import { readPolicy } from '#libs/platform/shared';
import type { Origin } from './origins.ts';

const powers = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'screen-wake-lock',
  'browsing-topics',
];

const onEveryAnswer: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', readPolicy],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  // Not no-referrer: with it, browsers send our own plain forms with `Origin: null`.
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', powers.map((power) => `${power}=()`).join(', ')],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['X-DNS-Prefetch-Control', 'off'],
];

const twoYears = 'max-age=63072000; includeSubDomains';

/** What every answer carries under an address, with or without TLS. */
export function securityHeaders(isSecure: boolean): readonly (readonly [name: string, value: string])[] {
  return isSecure ? [...onEveryAnswer, ['Strict-Transport-Security', twoYears]] : onEveryAnswer;
}

/** Sets what every answer carries: pages, files, GraphQL, refusals and failures alike. */
export function setSecurityHeaders(response: ServerResponse, origin: Origin | undefined): void {
  for (const [name, value] of onEveryAnswer) response.setHeader(name, value);
  if (origin?.isSecure) response.setHeader('Strict-Transport-Security', twoYears);
}

/** What a file says that is no document: nobody frames it, and a worker made of it asks for nothing. The rules of pages would weigh more than some of the files. */
export function setFilePolicy(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'; frame-ancestors 'none'");
  response.removeHeader('Permissions-Policy');
}
