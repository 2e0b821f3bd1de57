import { expect, test } from '@jest/globals';
import { recoveryWords } from './word-list.ts';

/** How a word sounds in most of Latin America, so that two words read aloud are never taken for one another. */
function soundOf(word: string): string {
  return word
    .replace(/(?<!c)h/g, '')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/v/g, 'b')
    .replace(/c(?=[ei])|z|x/g, 's')
    .replace(/ll/g, 'y')
    .replace(/qu/g, 'k');
}

test('the list holds 2,048 different words, eleven bits each', () => {
  expect(recoveryWords).toHaveLength(2048);
  expect(new Set(recoveryWords).size).toBe(2048);
});

test('every word is four to eight letters that any keyboard has', () => {
  expect(recoveryWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
});

test('the words stand in alphabetical order', () => {
  expect([...recoveryWords].sort()).toEqual([...recoveryWords]);
});

test('no word begins another, so words typed without spaces can be told apart', () => {
  const beginnings = new Set(recoveryWords.flatMap((word) => Array.from(word, (_, end) => word.slice(0, end))));
  expect(recoveryWords.filter((word) => beginnings.has(word))).toEqual([]);
});

test('no two words differ only in their last letter, so gato and gata are never both there', () => {
  const stems = recoveryWords.map((word) => word.slice(0, -1));
  expect(stems.filter((stem, place) => stems.indexOf(stem) !== place)).toEqual([]);
});

test('no two words sound the same when they are read aloud', () => {
  const sounds = recoveryWords.map(soundOf);
  expect(sounds.filter((sound, place) => sounds.indexOf(sound) !== place)).toEqual([]);
});

test('nobody who holds the list can change it', () => {
  expect(Object.isFrozen(recoveryWords)).toBe(true);
});
