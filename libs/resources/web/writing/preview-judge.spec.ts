import { beforeEach, expect, test } from '@jest/globals';
import { PreviewJudge, type Preview, type Reader } from './preview-judge.ts';

interface PretendedReader extends Reader {
  readonly given: string[];
  readonly answer: (preview: Preview) => void;
  isEnded: boolean;
}

let readers: PretendedReader[];
let alarms: (() => void)[];
let told: string[];
let judge: PreviewJudge;
const fine: Preview = { ok: true, blocks: [] };

beforeEach(() => {
  [readers, alarms, told] = [[], [], []];
  const start = (answer: (preview: Preview) => void): Reader => {
    const reader: PretendedReader = {
      given: [],
      answer,
      isEnded: false,
      read: (source) => void reader.given.push(source),
      end: () => void (reader.isEnded = true),
    };
    readers.push(reader);
    return reader;
  };
  const after = (_: number, act: () => void) => {
    alarms.push(act);
    return () => void (alarms = alarms.filter((one) => one !== act));
  };
  judge = new PreviewJudge({ start, after }, (preview, source) => void told.push(`${source} ${preview.ok}`));
});

test('one text is read at a time, and of those that wait only the newest', () => {
  for (const text of ['a', 'ab', 'abc']) judge.read(text);
  expect(readers.map(({ given }) => given)).toEqual([['a']]);
  readers[0]!.answer(fine);
  expect([readers.length, readers[0]!.given, told]).toEqual([1, ['a', 'abc'], ['a true']]);
  readers[0]!.answer({ ok: false, issues: [] });
  expect([told, alarms]).toEqual([['a true', 'abc false'], []]);
});

test('who does not answer in time is ended, that is told, and a fresh one reads what waited', () => {
  judge.read('slow');
  judge.read('next');
  alarms[0]!();
  expect([readers[0]!.isEnded, told, readers.length, readers[1]!.given]).toEqual([true, ['slow too-slow'], 2, ['next']]);
  readers[0]!.answer(fine);
  readers[1]!.answer(fine);
  expect(told).toEqual(['slow too-slow', 'next true']);
});

test('a reader that fails is told of, and the next text gets a fresh one', () => {
  judge.read('a');
  readers[0]!.answer({ ok: 'unread' });
  judge.read('ab');
  expect([told, readers.map(({ given }) => given), readers[0]!.isEnded]).toEqual([['a unread'], [['a'], ['ab']], true]);
});

test('the same text is not read twice in a row because it was given twice', () => {
  judge.read('a');
  judge.read('a');
  readers[0]!.answer(fine);
  expect([readers[0]!.given, told]).toEqual([['a'], ['a true']]);
});

test('once it is ended nothing is told', () => {
  judge.read('a');
  judge.end();
  readers[0]!.answer(fine);
  expect([readers[0]!.isEnded, told, alarms]).toEqual([true, [], []]);
});
