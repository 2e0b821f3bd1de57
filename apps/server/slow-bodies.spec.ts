import { createServer, request as ask, type ClientRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import express from 'express';
import { Clock } from '#libs/platform/server';
import { longest, slowest, SlowBodies } from './slow-bodies.ts';
import { voices } from './voices.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server that reads bodies of which so many bytes are to come, and the clock that it goes by. */
async function scene({ length = 3_000_000, reply = 0 } = {}) {
  let [elapsed, today] = [0, Date.UTC(2026, 10, 22, 12)];
  const slow = new SlowBodies(() => Object.assign(new Clock(), { now: () => new Date(today), elapsed: () => elapsed }));
  const heard = { bytes: 0, failures: 0, isAll: false, isClosed: false };
  const app = express();
  app.use((request, response, next) => {
    slow.expect(request, response);
    next();
  });
  app.use((request: Request, response: Response) => {
    request.on('data', (bytes: Buffer) => void (heard.bytes += bytes.length));
    request.on('error', () => void (heard.failures += 1));
    request.on('end', () => ((heard.isAll = true), response.end(reply ? Buffer.alloc(reply) : 'all here')));
    response.on('close', () => void (heard.isClosed = true));
  });
  const http = createServer(app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const headers = { 'content-length': length, 'accept-language': 'pt' };
  const sending = ask({ port: (http.address() as AddressInfo).port, method: 'POST', headers });
  ends.push(() => (sending.destroy(), http.closeAllConnections(), new Promise((done) => http.close(done))));
  const arrived = (bytes: number) => until(() => heard.bytes >= bytes);
  const send = async (bytes: number) => {
    const all = heard.bytes + bytes;
    sending.write(Buffer.alloc(bytes));
    await arrived(all);
  };
  const pass = (seconds: number) => void ((elapsed += seconds * 1000), slow.look());
  const setClock = (seconds: number) => void ((today += seconds * 1000), slow.look());
  return { heard, sending, send, pass, setClock, answer: reply ? null! : answerTo(sending) };
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
  expect(await answer).toEqual({ status: 408, words: `${voices.pt('platform.too-slow')}\n`, connection: 'close' });
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

test('a clock that is set forward sends nobody away', async () => {
  const { send, sending, setClock, answer } = await scene({ length: 20 });
  await send(10);
  setClock(86_400);
  sending.end(Buffer.alloc(10));
  expect((await answer).status).toBe(200);
});

test('half an hour is enough for any body, even at the pace that is asked for', async () => {
  const { send, pass, answer } = await scene({ length: 100 * slowest.bytes });
  for (let passed = 0; passed < longest.body; passed += slowest.seconds) {
    await send(slowest.bytes);
    pass(slowest.seconds);
  }
  expect((await answer).status).toBe(408);
});

test.each([0, 9])('whoever does not read her answer, or %i pieces of it, loses her connection in the end', async (pieces) => {
  const { heard, sending, pass } = await scene({ length: 10, reply: 50_000_000 });
  const answer = new Promise<IncomingMessage>((done) => sending.once('response', done).on('error', () => undefined));
  sending.end(Buffer.alloc(10));
  await until(() => heard.isAll);
  pass(0);
  const reading = (await answer).on('error', () => undefined);
  for (let minute = 1; minute < 10; minute++) {
    if (minute <= pieces) await until(() => reading.read(1) !== null);
    pass(longest.answer / 10);
  }
  expect(heard.isClosed).toBe(false);
  pass(longest.answer / 10);
  await until(() => heard.isClosed);
});
