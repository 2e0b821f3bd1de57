import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { largeBodies } from './large-bodies.ts';

/** Sends a file as somebody who is signed in; `passed` tells whether it was let in. */
function send() {
  const context = { viewer: { account: { stage: 'whole' } }, language: 'es', speak: (id: string) => id };
  const request = {
    method: 'POST',
    headers: { 'content-length': '3000000' },
    context,
    path: '/es/estudio/biblioteca/borradores/6a1f0d1e-0000-4000-8000-000000000000/imagenes',
  };
  const response = Object.assign(new EventEmitter(), { closed: false });
  const sent = { passed: false, end: () => void ((response.closed = true), response.emit('close')) };
  largeBodies(request as unknown as Request, response as unknown as Response, () => void (sent.passed = true));
  return sent;
}

const settled = () => new Promise((done) => setImmediate(done));

test('whoever is gone before her turn takes no place from those who wait', async () => {
  const first = [send(), send(), send()];
  const [gone, waiting] = [send(), send()];
  await settled();
  expect([...first, gone, waiting].map(({ passed }) => passed)).toEqual([true, true, true, false, false]);
  gone.end();
  for (const each of first) each.end();
  await settled();
  const later = [send(), send()];
  await settled();
  expect([gone, waiting, ...later].map(({ passed }) => passed)).toEqual([false, true, true, true]);
  for (const each of [waiting, ...later]) each.end();
});
