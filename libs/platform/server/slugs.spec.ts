import { expect, test } from '@jest/globals';
import { lettersByChance, slugOf } from './slugs.ts';

test.each([
  ['Frases de paso: ¿cómo?', 'frases-de-paso-como'],
  ['  Ñandú — 2026  ', 'nandu-2026'],
  [`${'palabra '.repeat(7)}larga y más`, `${'palabra-'.repeat(7)}larg`],
  ['¿…?', null],
])('%j suggests %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('letters by chance are as many as wanted, and others each time', () => {
  expect(lettersByChance(12)).toMatch(/^[a-z]{12}$/);
  expect(lettersByChance(12)).not.toBe(lettersByChance(12));
});
