import { expect, test } from '@jest/globals';
import { bestLanguage, inLanguage } from './localized-text.ts';

test('a text missing in the wanted language falls back to Spanish first, and says so', () => {
  expect(inLanguage({ pt: 'Olá', es: 'Hola' }, 'en')).toEqual({ text: 'Hola', language: 'es' });
});

test('a text that exists only in another language is still shown', () => {
  expect(inLanguage({ quz: 'Allinllachu' }, 'en')).toEqual({ text: 'Allinllachu', language: 'quz' });
  expect(bestLanguage('es', [])).toBeNull();
});
