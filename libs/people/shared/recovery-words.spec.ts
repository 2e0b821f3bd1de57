import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recoveryWords } from './recovery-words/word-list.ts';
import { readPhrase, wordsInPhrase } from './recovery-words.ts';

const phrase = fc.array(fc.constantFrom(...recoveryWords), { minLength: wordsInPhrase, maxLength: wordsInPhrase });
const separator = fc.constantFrom(' ', '  ', '\n', ', ', '-', ' 3. ', '\t', '');

test('eight words are at least 80 bits', () => {
  expect(Math.log2(recoveryWords.length) * wordsInPhrase).toBeGreaterThanOrEqual(80);
});

test('words are understood in any case and spacing, also written as one', () => {
  fc.assert(
    fc.property(phrase, separator, fc.boolean(), (words, between, isUpper) => {
      const typed = words.join(between);
      expect(readPhrase(isUpper ? typed.toUpperCase() : ` ${typed} `)).toEqual({ words });
    }),
  );
});

test('accents that somebody adds do not matter', () => {
  const words = recoveryWords.slice(0, wordsInPhrase);
  const accented = words.map((word) => word.replace(/[aeiou]/, (vowel) => ({ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ü' })[vowel] ?? vowel));
  expect(readPhrase(accented.join(' '))).toEqual({ words });
});

test('a word that is not in the list is named, and so is a wrong number of words', () => {
  const [first = ''] = recoveryWords;
  expect(readPhrase(`${first} zzzzz`)).toEqual({ unknown: 'zzzzz' });
  expect(readPhrase(`${first} ${first}`)).toEqual({ count: 2 });
  expect(readPhrase('')).toEqual({ count: 0 });
});
