import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PageCache } from '#libs/platform/server';
import { aClient, type Client } from '../support/client.ts';

/** A cache of 40 KB before pages of some size: `/name?bytes`. */
let server: Server;
let client: Client;
const rendered = new Map<string, number>();
beforeAll(async () => {
  const cache = new PageCache(() => 1, 40_000);
  server = createServer((request, response) => {
    const key = request.url ?? '';
    if (cache.serve(key, request, response)) return;
    cache.attend(key, request, response);
    rendered.set(key, (rendered.get(key) ?? 0) + 1);
    const headers = { 'Cache-Control': 'public', 'Content-Type': 'text/html' };
    if (key.startsWith('/head-first')) response.writeHead(200, headers);
    else response.setHeaders(new Map(Object.entries(headers)));
    response.end('x'.repeat(Number(key.split('?')[1])));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  client = aClient({ port: (server.address() as AddressInfo).port });
});
afterAll(async () => {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
});

const rendersOf = async (path: string) => {
  await client.get(path);
  return rendered.get(path);
};

test('strangers who ask for ever new pages push out old ones and nothing grows without end', async () => {
  expect([await rendersOf('/first?600'), await rendersOf('/first?600')]).toEqual([1, 1]);
  for (let at = 0; at < 60; at += 1) await client.get(`/new-${at}?600`);
  expect(await rendersOf('/first?600')).toBe(2);
  expect(await rendersOf('/new-59?600')).toBe(1);
});

test('one page larger than a twentieth of the memory is not kept', async () => {
  expect([await rendersOf('/large?3000'), await rendersOf('/large?3000')]).toEqual([1, 2]);
});

test('an answer whose head was written first arrives too', async () => {
  expect(await client.get('/head-first?600')).toMatchObject({ status: 200, body: expect.stringMatching(/^x{600}$/) });
});
