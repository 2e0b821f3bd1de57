import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { Clock } from '#libs/platform/server';
import { largeBodies } from './large-bodies.ts';
import { SlowBodies } from './slow-bodies.ts';

const draft = '/es/estudio/biblioteca/borradores/6a1f0d1e-0000-4000-8000-000000000000';
const file = { path: `${draft}/imagenes`, length: '3000000' };
const text = { path: draft, length: '300000' };

/** A school's door for large forms. Whoever sends there is told whether it was let in and what was answered. */
function door() {
  const handler = largeBodies(new SlowBodies(() => new Clock()), ({ account }) => Promise.resolve(account?.id !== 'without-draft'));
  return (by: string | null, { path, length } = file) => {
    const account = by === null ? null : { id: by, stage: 'full' };
    const context = { viewer: { account }, language: 'es', speak: (id: string) => id };
    const request = { method: 'POST', headers: { 'content-length': length }, context, path, socket: { bytesRead: 0 } };
    const sent = { passed: false, status: 200, end: () => void ((response.closed = true), response.emit('close')) };
    const response = Object.assign(new EventEmitter(), {
      closed: false,
      status: (status: number) => ((sent.status = status), response),
      ...{ type: () => response, setHeader: () => response, end: () => response },
    });
    handler(request as unknown as Request, response as unknown as Response, () => void (sent.passed = true));
    return sent;
  };
}

const settled = () => new Promise((done) => setImmediate(done));
const passed = (sent: readonly { passed: boolean }[]) => sent.map((each) => each.passed);

test('whoever is gone before her turn takes no place from those who wait', async () => {
  const send = door();
  const first = ['ana', 'bea', 'carla'].map((by) => send(by));
  const [gone, waiting] = [send('dora'), send('eva')];
  await settled();
  expect(passed([...first, gone, waiting])).toEqual([true, true, true, false, false]);
  gone.end();
  for (const each of first) each.end();
  await settled();
  const later = [send('fani'), send('gina')];
  await settled();
  expect(passed([gone, waiting, ...later])).toEqual([false, true, true, true]);
});

test('those who leave the line make room for others in it, though nobody at work has moved', async () => {
  const send = door();
  for (const by of ['ana', 'bea', 'carla']) send(by);
  const line = ['dora', 'eva', 'fani', 'gina'].flatMap((by) => [send(by), send(by), send(by)]);
  const refused = send('hilda');
  await settled();
  expect(refused.status).toBe(503);
  for (const each of line) each.end();
  await settled();
  const later = send('irma');
  await settled();
  expect([later.passed, later.status, passed(line).some(Boolean)]).toEqual([false, 200, false]);
});

test('whoever may not add to the draft is told that there is nothing, and takes no place', async () => {
  const send = door();
  const turnedAway = Array.from({ length: 20 }, () => send('without-draft'));
  await settled();
  expect(passed(turnedAway).some(Boolean)).toBe(false);
  expect(new Set(turnedAway.map(({ status }) => status))).toEqual(new Set([404]));
  const others = [send('ana'), send('bea'), send('carla')];
  await settled();
  expect(passed(others)).toEqual([true, true, true]);
});

test('one person sends one file at a time, and however many she sends at once, others get in', async () => {
  const send = door();
  const hers = Array.from({ length: 20 }, () => send('ana'));
  const others = [send('bea'), send('carla')];
  await settled();
  expect(passed(hers)).toEqual([true, ...hers.slice(1).map(() => false)]);
  expect(passed(others)).toEqual([true, true]);
  expect(hers.map(({ status }) => status)).toEqual([200, 200, 200, 200, ...hers.slice(4).map(() => 503)]);
  hers[0]!.end();
  await settled();
  expect(passed(hers).filter(Boolean)).toHaveLength(2);
});

test('those who are not signed in leave room for the texts of those who are', async () => {
  const send = door();
  const strangers = Array.from({ length: 30 }, () => send(null, text));
  const members = [send('ana', text), send('bea', text), send('carla', text)];
  await settled();
  expect(passed(strangers).filter(Boolean)).toHaveLength(2);
  expect(passed(members)).toEqual([true, true, false]);
  members[0]!.end();
  await settled();
  expect(passed(members)).toEqual([true, true, true]);
});
