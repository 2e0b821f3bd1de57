import { createServer, request as ask, type ClientRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import express from 'express';
import { Clock } from '#libs/platform/server';
import { slowest, SlowBodies } from './slow-bodies.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server that reads bodies of which so many bytes are to come, and the clock that it goes by. */
async function scene({ length = 3_000_000 } = {}) {
  let now = Date.UTC(2026, 10, 22, 12);
  const slow = new SlowBodies(() => Object.assign(new Clock(), { now: () => new Date(now) }));
  const heard = { bytes: 0, failures: 0 };
  const app = express();
  app.use((request, response, next) => {
    Object.assign(request, { context: { speak: (id: string) => id } });
    slow.expect(request, response);
    next();
  });
  app.use((request: Request, response: Response) => {
    request.on('data', (bytes: Buffer) => void (heard.bytes += bytes.length));
    request.on('error', () => void (heard.failures += 1));
    request.on('end', () => response.end('all here'));
  });
  const http = createServer(app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const sending = ask({ port: (http.address() as AddressInfo).port, method: 'POST', headers: { 'content-length': length } });
  ends.push(() => (sending.destroy(), http.closeAllConnections(), new Promise((done) => http.close(done))));
  const arrived = (bytes: number) => until(() => heard.bytes >= bytes);
  const send = async (bytes: number) => {
    const all = heard.bytes + bytes;
    sending.write(Buffer.alloc(bytes));
    await arrived(all);
  };
  const pass = (seconds: number) => void ((now += seconds * 1000), slow.look());
  return { slow, heard, sending, send, pass, answer: answerTo(sending) };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setImmediate(done));
}

/** What comes back: the status and the words. */
function answerTo(sending: ClientRequest): Promise<{ status: number; words: string; connection: string | undefined }> {
  sending.on('error', () => undefined);
  return new Promise((done) =>
    sending.once('response', async (response: IncomingMessage) => {
      let words = '';
      for await (const piece of response) words += String(piece);
      done({ status: response.statusCode ?? 0, words, connection: response.headers.connection });
    }),
  );
}

test('a body that hardly comes is sent away in words, and whoever reads it is told that it ended', async () => {
  const { heard, send, pass, answer } = await scene();
  await send(10_000);
  pass(slowest.seconds);
  expect(await answer).toEqual({ status: 408, words: 'platform.too-slow\n', connection: 'close' });
  await until(() => heard.failures === 1);
});

test('a slow line that keeps the pace may take its time', async () => {
  const { send, sending, pass, answer } = await scene({ length: 10 * slowest.bytes });
  for (let minute = 0; minute < 9; minute++) {
    await send(slowest.bytes);
    pass(slowest.seconds);
  }
  sending.end(Buffer.alloc(slowest.bytes));
  expect(await answer).toMatchObject({ status: 200, words: 'all here' });
});

test('what came at once at first does not make up for a line that is dead afterwards', async () => {
  const { send, pass, answer } = await scene();
  await send(2_000_000);
  pass(slowest.seconds);
  await send(slowest.bytes / 2);
  pass(slowest.seconds);
  expect((await answer).status).toBe(408);
});

test('nobody is judged before a minute is over, nor once all has come', async () => {
  const { send, sending, pass, heard, answer } = await scene({ length: 20 });
  await send(10);
  pass(slowest.seconds - 1);
  sending.end(Buffer.alloc(10));
  await until(() => heard.bytes === 20);
  pass(1);
  expect((await answer).status).toBe(200);
});
