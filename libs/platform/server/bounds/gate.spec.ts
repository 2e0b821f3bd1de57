import { expect, test } from '@jest/globals';
import { Busy } from './busy.ts';
import { Gate, type Share } from './gate.ts';

/** Works that begin when the gate lets them and end when the test says so. */
function works(gate: Gate) {
  const begun: string[] = [];
  const ends = new Map<string, { done: () => void; fail: (error: Error) => void }>();
  const work = (name: string, share?: Share, left?: AbortSignal) => {
    const begin = () => {
      begun.push(name);
      return new Promise<string>((done, fail) => ends.set(name, { done: () => done(name), fail }));
    };
    return gate.run(begin, share, left);
  };
  return { begun, work, end: (name: string) => ends.get(name)!.done(), fail: (name: string) => ends.get(name)!.fail(new Error(name)) };
}

/** Whatever follows from what just happened has happened. */
const settled = () => new Promise((done) => setImmediate(done));

test('so many work at once, the others wait in the order in which they came', async () => {
  const { begun, work, end } = works(new Gate(2, 8));
  const all = ['a', 'b', 'c', 'd'].map((name) => work(name));
  await settled();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
  end('a');
  await settled();
  end('c');
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('whoever comes when the queue is full is sent away at once, and the others are not disturbed', async () => {
  const { begun, work, end } = works(new Gate(1, 1));
  const [first, second] = [work('first'), work('second')];
  await expect(work('third')).rejects.toEqual(new Busy(2));
  end('first');
  await first;
  await settled();
  end('second');
  await second;
  expect(begun).toEqual(['first', 'second']);
});

test('a work that fails makes room like any other', async () => {
  const { work, end, fail } = works(new Gate(1, 1));
  const [first, second] = [work('first'), work('second')];
  await settled();
  fail('first');
  await expect(first).rejects.toThrow('first');
  await settled();
  end('second');
  expect(await second).toBe('second');
  const last = work('last');
  await settled();
  end('last');
  expect(await last).toBe('last');
});

test('a work that fails before it waits for anything makes room too', async () => {
  const gate = new Gate(1, 0);
  const broken = () => {
    throw new Error('at once');
  };
  await expect(gate.run(broken)).rejects.toThrow('at once');
  expect(await gate.run(() => Promise.resolve('next'))).toBe('next');
});

test('whoever comes between two turns does not get in before those who wait', async () => {
  const { begun, work, end } = works(new Gate(1, 2));
  const [first, second] = [work('first'), work('second')];
  await settled();
  end('first');
  await first;
  const late = work('late');
  await settled();
  expect(begun).toEqual(['first', 'second']);
  end('second');
  await second;
  await settled();
  end('late');
  expect(await late).toBe('late');
});

test('whoever has her share waits for herself, and those behind her go before her', async () => {
  const { begun, work, end } = works(new Gate(2, 8));
  const [ana, bea] = ['ana', 'bea'].map((whose): Share => ({ whose, places: 1, queue: 2 }));
  const all = [work('first', ana), work('second', ana), work('third', ana), work('other', bea)];
  await settled();
  expect(begun).toEqual(['first', 'other']);
  end('other');
  await settled();
  expect(begun).toEqual(['first', 'other']);
  end('first');
  await settled();
  expect(begun).toEqual(['first', 'other', 'second']);
  end('second');
  await settled();
  end('third');
  expect(await Promise.all(all)).toEqual(['first', 'second', 'third', 'other']);
});

test('nobody takes more of the line than her share, and the line stays open to others', async () => {
  const { begun, work, end } = works(new Gate(1, 3));
  const [ana, bea] = ['ana', 'bea'].map((whose): Share => ({ whose, places: 1, queue: 1 }));
  const all = [work('first', ana), work('second', ana)];
  await expect(work('third', ana)).rejects.toEqual(new Busy(2));
  all.push(work('other', bea));
  for (const name of ['first', 'second', 'other']) {
    end(name);
    await settled();
  }
  expect([begun, await Promise.all(all)]).toEqual([
    ['first', 'second', 'other'],
    ['first', 'second', 'other'],
  ]);
});

test('whoever leaves the line makes room in it at once, and whoever left before never stood in it', async () => {
  const { begun, work, end } = works(new Gate(1, 1));
  const leaving = new AbortController();
  const [first, second] = [work('first'), work('second', undefined, leaving.signal)];
  leaving.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  await expect(work('never', undefined, leaving.signal)).rejects.toThrow('gone');
  const third = work('third');
  end('first');
  await first;
  await settled();
  end('third');
  expect([await third, begun]).toEqual(['third', ['first', 'third']]);
});

test('whoever leaves while at work keeps her place until the work is done', async () => {
  const { begun, work, end } = works(new Gate(1, 1));
  const leaving = new AbortController();
  const [first, second] = [work('first', undefined, leaving.signal), work('second')];
  leaving.abort(new Error('gone'));
  await settled();
  expect(begun).toEqual(['first']);
  end('first');
  expect(await first).toBe('first');
  await settled();
  end('second');
  expect(await second).toBe('second');
});
