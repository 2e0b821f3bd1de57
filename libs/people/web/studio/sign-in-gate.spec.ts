import { expect, test } from '@jest/globals';
import { SignInGate } from './sign-in-gate.ts';

test('all who wait at the gate go on together, and it opens once for them', async () => {
  const gate = new SignInGate();
  let opened = 0;
  gate.watch(() => void (opened += 1));
  const waiting = [gate.wait(), gate.wait()];
  gate.settle(true);
  expect([await Promise.all(waiting), opened]).toEqual([[true, true], 1]);
  const next = gate.wait();
  gate.settle(false);
  expect([await next, opened]).toEqual([false, 2]);
});

test('closing what is not waited for changes nothing', async () => {
  const gate = new SignInGate();
  gate.settle(false);
  const waiting = gate.wait();
  gate.settle(true);
  gate.settle(false);
  expect(await waiting).toBe(true);
});
