import { expect, test } from '@jest/globals';
import { formatDate, formatMinutes, formatWeight, nameOfCountry, nameOfLanguage } from './format.ts';

test('minutes are said in hours when they fill them', () => {
  expect([0, 45, 60, 150].map((amount) => formatMinutes(amount, 'es'))).toEqual(['0 min', '45 min', '1 h', '2 h 30 min']);
  expect(formatMinutes(150, 'en')).toBe('2 hr 30 min');
});

test('a day is the same day in every zone, and what is no day is said as it came', () => {
  expect(formatDate('2026-11-22', 'es')).toBe('22 de noviembre de 2026');
  expect(formatDate('2026-11-22', 'en')).toBe('22 November 2026');
  expect(formatDate('2026-01-01', 'pt')).toBe('1 de janeiro de 2026');
  expect(formatDate('pronto', 'es')).toBe('pronto');
});

test('weights are rounded as one says them', () => {
  expect([12, 46_200, 1_940_000].map((bytes) => formatWeight(bytes, 'es'))).toEqual(['1 KB', '46 KB', '1.9 MB']);
  expect(formatWeight(1_940_000, 'pt')).toBe('1,9 MB');
});

test('a language is named in the language of the page, an unknown one by its tag', () => {
  expect(nameOfLanguage('en', 'es')).toBe('inglés');
  expect(nameOfLanguage('zz-zz-zz-zz', 'es')).toBe('zz-zz-zz-zz');
});

test('a country is named in the language of the page, an unknown one by its letters', () => {
  expect(['BR', 'ZZZZ'].map((code) => nameOfCountry(code, 'es'))).toEqual(['Brasil', 'ZZZZ']);
});
