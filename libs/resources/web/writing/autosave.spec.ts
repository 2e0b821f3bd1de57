import { beforeEach, expect, test } from '@jest/globals';
import type { Typed } from '#libs/people/web';
import { Autosave, type SaveAnswer } from './autosave.ts';

/** A clock that stands still until it is told how much time went by. */
class PretendedClock {
  private time = 0;
  private plans: { readonly at: number; readonly act: () => void }[] = [];

  after = (milliseconds: number, act: () => void) => {
    const plan = { at: this.time + milliseconds, act };
    this.plans.push(plan);
    return () => void (this.plans = this.plans.filter((one) => one !== plan));
  };

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.plans.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.plans = this.plans.filter((one) => one !== next);
      this.time = next.at;
      next.act();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Lets all promises that can go on do so. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

let clock: PretendedClock;
let form: string;
let sent: { readonly typed: Typed; readonly answer: (answer: SaveAnswer | Error) => Promise<void> }[];
let autosave: Autosave;

beforeEach(() => {
  clock = new PretendedClock();
  form = '';
  sent = [];
  autosave = new Autosave(
    {
      read: () => ({ source: form }),
      after: clock.after,
      send: (typed) =>
        new Promise((resolve, reject) => {
          const answer = (given: SaveAnswer | Error) => {
            if (given instanceof Error) reject(given);
            else resolve(given);
            return settled();
          };
          sent.push({ typed, answer });
        }),
    },
    '3',
  );
});

const type = (text: string) => {
  form = text;
  autosave.touch();
};
const state = () => autosave.snapshot().state;
const texts = () => sent.map(({ typed }) => `${typed['revision']} ${typed['source']}`);

test('what is typed is sent within five seconds, and said to be saved once the server has it', async () => {
  type('a');
  expect([state(), autosave.isUnsaved]).toEqual(['unsaved', true]);
  await clock.pass(5000);
  expect([texts(), state()]).toEqual([['3 a'], 'saving']);
  await sent[0]!.answer({ is: 'saved', revision: '4' });
  expect([state(), autosave.isUnsaved]).toEqual(['saved', false]);
  await clock.pass(60_000);
  expect(sent).toHaveLength(1);
});

test('two are never on their way at once, and what was typed meanwhile follows on the new revision', async () => {
  type('a');
  await clock.pass(5000);
  type('ab');
  await clock.pass(60_000);
  expect(sent).toHaveLength(1);
  await sent[0]!.answer({ is: 'saved', revision: '4' });
  expect(texts()).toEqual(['3 a', '4 ab']);
});

test('whoever writes without a pause is saved all the same, and never more often than every four seconds', async () => {
  for (let second = 1; second <= 60; second++) {
    type('a'.repeat(second));
    await clock.pass(1000);
    const open = sent.at(-1);
    await open?.answer({ is: 'saved', revision: String(3 + sent.length) });
  }
  expect(sent.length).toBeGreaterThanOrEqual(60 / 5);
  expect(sent.length).toBeLessThanOrEqual(60 / 4);
});

test('without a line the same is tried again, longer and longer apart, and then what came after it', async () => {
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer(new Error('no line'));
  expect([state(), autosave.isUnsaved]).toEqual(['no-line', true]);
  type('ab');
  await clock.pass(5000);
  expect(texts()).toEqual(['3 a', '3 a']);
  await sent[1]!.answer({ is: 'no-line' });
  await clock.pass(9000);
  expect(sent).toHaveLength(2);
  await clock.pass(1000);
  await sent[2]!.answer({ is: 'saved', revision: '4' });
  await clock.pass(5000);
  expect(texts().slice(2)).toEqual(['3 a', '4 ab']);
});

test('a line that comes back is used at once', async () => {
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer({ is: 'no-line' });
  autosave.tryAgain();
  expect(texts()).toEqual(['3 a', '3 a']);
  autosave.tryAgain();
  expect(sent).toHaveLength(2);
});

test('what another window saved stops it until she decides; then hers is saved on top', async () => {
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer({ is: 'elsewhere', other: { revision: '7', source: 'b' }, mine: { source: 'a' } });
  type('ac');
  await clock.pass(60_000);
  expect([state(), sent.length, autosave.isUnsaved]).toEqual(['elsewhere', 1, true]);
  const done = autosave.saveNow();
  await settled();
  expect(texts().at(-1)).toBe('7 ac');
  await sent[1]!.answer({ is: 'saved', revision: '8' });
  expect(await done).toBe('saved');
});

test('whoever does not sign in again is not asked with every letter, and a press of the button saves', async () => {
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer({ is: 'out' });
  type('ab');
  await clock.pass(60_000);
  expect([state(), sent.length]).toEqual(['out', 1]);
  void autosave.saveNow();
  await settled();
  expect(texts().at(-1)).toBe('3 ab');
});

test('what was refused is tried again once something else is typed', async () => {
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer({ is: 'refused', why: 'no' });
  await clock.pass(60_000);
  expect([state(), sent.length, autosave.isUnsaved]).toEqual(['refused', 1, true]);
  type('ab');
  await clock.pass(5000);
  expect(texts().at(-1)).toBe('3 ab');
});

test('what is saved but for a field is not forgotten: closing warns, and the next saving stands on what the server has', async () => {
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer({ is: 'partly', revision: '4', unkept: [{ field: 'minutes', sentence: 'no' }] });
  await clock.pass(60_000);
  expect([state(), sent.length, autosave.isUnsaved]).toEqual(['partly', 1, true]);
  type('ab');
  expect(state()).toBe('unsaved');
  await clock.pass(5000);
  await sent[1]!.answer({ is: 'saved', revision: '5' });
  expect([texts(), state(), autosave.isUnsaved]).toEqual([['3 a', '4 ab'], 'saved', false]);
});

test('saving now ends where a field cannot be kept, and says so', async () => {
  const done = autosave.saveNow();
  await settled();
  await sent[0]!.answer({ is: 'partly', revision: '4', unkept: [{ field: 'minutes', sentence: 'no' }] });
  expect([await done, sent.length]).toEqual(['partly', 1]);
});

test('saving now sends what stands in the form, also while an older text is on its way', async () => {
  type('a');
  await clock.pass(5000);
  form = 'ab';
  const done = autosave.saveNow();
  await sent[0]!.answer({ is: 'saved', revision: '4' });
  await settled();
  await sent[1]!.answer({ is: 'saved', revision: '5' });
  expect([await done, texts()]).toEqual(['saved', ['3 a', '4 ab']]);
});

test('those who watch are told of every change, and not any more once they stopped', async () => {
  const seen: string[] = [];
  const stop = autosave.watch(() => void seen.push(state()));
  type('a');
  await clock.pass(5000);
  await sent[0]!.answer({ is: 'saved', revision: '4' });
  stop();
  type('ab');
  expect(seen).toEqual(['unsaved', 'saving', 'saved']);
});

test('once it is stopped nothing is sent any more', async () => {
  type('a');
  autosave.stop();
  await clock.pass(60_000);
  expect(sent).toEqual([]);
});
