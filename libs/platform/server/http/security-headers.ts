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
