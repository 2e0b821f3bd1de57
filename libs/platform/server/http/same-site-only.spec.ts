import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { Origins } from './origins.ts';
import { isSameSite } from './same-site-only.ts';

const origins = new Origins();
origins.declare(['https://escuela.example']);
const asked = (method: string, headers: Record<string, string>) => isSameSite({ method, headers } as unknown as IncomingMessage, origins);

test('reading is open to all', () => {
  expect(asked('GET', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(true);
});

test('what the browser says of the site is believed before the origin', () => {
  expect(asked('POST', { 'sec-fetch-site': 'cross-site', origin: 'https://escuela.example' })).toBe(false);
  expect(asked('POST', { 'sec-fetch-site': 'same-site', origin: 'https://escuela.example' })).toBe(false);
  expect(asked('POST', { 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(true);
});

test('an older browser is judged by its origin, and a hidden origin is foreign', () => {
  expect(asked('POST', { origin: 'https://escuela.example' })).toBe(true);
  expect(asked('POST', { origin: 'https://evil.example' })).toBe(false);
  expect(asked('DELETE', { origin: 'null' })).toBe(false);
});
