import { expect, test } from '@jest/globals';
import { Origins } from './origins.ts';

function declared(...addresses: string[]): Origins {
  const origins = new Origins();
  origins.declare(addresses);
  return origins;
}

test('the entry of the asked host decides scheme and cookie', () => {
  const origins = declared('https://escuela.example', 'http://abc.onion');
  expect(origins.of('escuela.example')).toMatchObject({ isSecure: true, sessionCookie: '__Host-vuelo' });
  expect(origins.of('ABC.onion')).toMatchObject({ isSecure: false, sessionCookie: 'vuelo' });
});

test('a host that nobody declared is not ours', () => {
  const origins = declared('https://escuela.example');
  expect([origins.of('evil.example'), origins.of(undefined), origins.of('escuela.example:8443')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the same host under another scheme is another origin', () => {
  expect(declared('https://escuela.example').isOurs('http://escuela.example')).toBe(false);
});
