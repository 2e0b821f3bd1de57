import { expect, test } from '@jest/globals';
import { Refused } from '../access/refused.ts';
import { Clock } from '../clock.ts';
import { Bounds, type Bound } from './bounds.ts';

const marking: Bound = { name: 'mark', points: 3, seconds: 60 };
const second = 1000;

/** Bounds on a clock that the test moves, and how they answer: null, or how long to wait. */
function bounds({ instead = [] as readonly Bound[], noon = Date.UTC(2026, 10, 22, 12) } = {}) {
  let now = noon;
  const clock = Object.assign(new Clock(), { now: () => new Date(now) });
  const kept = new Bounds(clock, instead);
  return {
    kept,
    pass: (milliseconds: number) => void (now += milliseconds),
    take(whose?: string, bound = marking, count?: number) {
      try {
        return kept.take(bound, whose, count) ?? null;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { code: error.code, ...error.values };
      }
    },
  };
}

const refused = (seconds: number, minutes = 0) => ({ code: 'TOO_MANY', seconds, minutes });

test('a whole budget can be used at once, and then it says how long to wait', () => {
  const { take } = bounds();
  expect([take(), take(), take(), take(), take()]).toEqual([null, null, null, refused(20), refused(20)]);
});

test('whoever waits as long as said gets one, and no more', () => {
  const { take, pass } = bounds();
  for (let at = 0; at < 4; at += 1) take();
  pass(20 * second - 1);
  expect(take()).toEqual(refused(1));
  pass(1);
  expect([take(), take()]).toEqual([null, refused(20)]);
});

test('being refused costs nothing', () => {
  const { take, pass } = bounds();
  for (let at = 0; at < 100; at += 1) take();
  pass(60 * second);
  expect([take(), take(), take(), take()]).toEqual([null, null, null, refused(20)]);
});

test('a budget never grows beyond itself', () => {
  const { take, pass } = bounds();
  take();
  pass(3600 * second);
  expect([take(), take(), take(), take()]).toEqual([null, null, null, refused(20)]);
});

test('budgets of different people and different bounds do not touch each other', () => {
  const { take } = bounds();
  for (let at = 0; at < 4; at += 1) take('ana');
  expect([take('ana'), take('bea'), take(), take('ana', { ...marking, name: 'recover' })]).toEqual([refused(20), null, null, null]);
});

test('several are taken together or not at all', () => {
  const { take, pass } = bounds();
  expect([take('', marking, 2), take('', marking, 2), take('', marking, 1)]).toEqual([null, refused(20), null]);
  pass(40 * second);
  expect([take('', marking, 2), take()]).toEqual([null, refused(20)]);
});

test('long waits are said in minutes', () => {
  const { take } = bounds();
  const rare: Bound = { name: 'rare', points: 1, seconds: 600 };
  expect([take('', rare), take('', rare)]).toEqual([null, refused(600, 10)]);
});

test('points that do not divide the time are all given', () => {
  const { take } = bounds();
  const odd: Bound = { name: 'odd', points: 7, seconds: 1 };
  expect(Array.from({ length: 8 }, () => take('', odd))).toEqual([...Array.from({ length: 7 }, () => null), refused(1)]);
});

test('whoever runs the school may say other bounds, by name', () => {
  const { take } = bounds({ instead: [{ name: 'mark', points: 1, seconds: 30 }] });
  expect([take(), take()]).toEqual([null, refused(30)]);
});

test('a clock that is set back keeps nobody waiting longer than a budget takes', () => {
  const { take, pass } = bounds();
  for (let at = 0; at < 3; at += 1) take();
  pass(-3600 * second);
  expect(take()).toEqual(refused(20));
  pass(60 * second);
  expect(take()).toBeNull();
});

test('with the day, every budget and the key to its name are forgotten', () => {
  const { take, pass, kept } = bounds({ noon: Date.UTC(2026, 10, 22, 23, 59, 59) });
  for (let at = 0; at < 4; at += 1) take('ana');
  const before = Reflect.get(kept, 'key') as Buffer;
  pass(second);
  expect(take('ana')).toBeNull();
  expect(before.equals(Reflect.get(kept, 'key') as Buffer)).toBe(false);
});

test('what is remembered names nobody, and is no more than ten thousand budgets', () => {
  const { take, kept } = bounds();
  for (let at = 0; at < 10_500; at += 1) take(`learner-${at}`);
  const [budgets] = (Reflect.get(kept, 'wholeAt') as Map<string, Map<string, number>>).values();
  const names = [...budgets!.keys()];
  expect(names).toHaveLength(10_000);
  expect(names.filter((name) => !/^[\w-]{43}$/.test(name))).toEqual([]);
});
