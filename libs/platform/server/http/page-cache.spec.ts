import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PageCache } from './page-cache.ts';

let server: Server;
let address: string;
let rendered: number;
let version: number | null;
let cacheControl: string;
let extra: Record<string, string>;

beforeEach(async () => {
  [rendered, version, cacheControl, extra] = [0, 1, 'public, max-age=0', {}];
  const cache = new PageCache(() => version, 200_000);
  server = createServer((request, response) => {
    const key = request.headers['x-session'] ? null : (request.url ?? '');
    if (cache.serve(key, request, response)) return;
    cache.attend(key, request, response);
    rendered += 1;
    for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
    response.setHeader('Content-Type', 'text/html').setHeader('Cache-Control', cacheControl);
    response.write(`page ${rendered} `);
    response.end('x'.repeat(2000));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => (server.closeAllConnections(), server.close(done))));

async function read(path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await (await fetch(address + path, { headers })).text()).slice(0, 6);
}

test('a page for all is rendered once, until the content changes', async () => {
  expect([await read('/'), await read('/')]).toEqual(['page 1', 'page 1']);
  version = 2;
  expect(await read('/')).toBe('page 2');
});

test('while nobody knows the version nothing is taken from memory nor kept', async () => {
  await read('/');
  version = null;
  expect(await read('/')).toBe('page 2');
  version = 1;
  expect(await read('/')).toBe('page 1');
});

test('whoever has a session never gets, nor leaves, a remembered page', async () => {
  expect([await read('/', { 'x-session': '1' }), await read('/'), await read('/', { 'x-session': '1' })]).toEqual([
    'page 1',
    'page 2',
    'page 3',
  ]);
});

test('a page that is not for all, or that sets a cookie, is never remembered', async () => {
  cacheControl = 'no-store';
  expect([await read('/'), await read('/')]).toEqual(['page 1', 'page 2']);
  [cacheControl, extra] = ['public', { 'Set-Cookie': 'a=b' }];
  expect([await read('/'), await read('/')]).toEqual(['page 3', 'page 4']);
});

test('who has the page already is told so in a few bytes', async () => {
  const first = await fetch(address);
  const again = await fetch(address, { headers: { 'if-none-match': String(first.headers.get('etag')) } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('first and later answers travel compressed, and say the same', async () => {
  const raw = async () => {
    const response = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    return [response.headers.get('content-encoding'), Number(response.headers.get('content-length')) < 200, await response.text()];
  };
  const first = await raw();
  expect(first.slice(0, 2)).toEqual(['gzip', true]);
  expect(await raw()).toEqual(first);
});

test('what it remembers stays within its bytes', async () => {
  for (let at = 0; at < 120; at += 1) await read(`/${at}`);
  await read('/119');
  expect(rendered).toBe(120);
  await read('/0');
  expect(rendered).toBe(121);
});
