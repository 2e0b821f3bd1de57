import { expect, test } from '@jest/globals';
import { languageOf, preferredLanguage } from './request-context.ts';

test('a browser gets the interface language that it likes best, else Spanish', () => {
  expect(preferredLanguage('fr, en;q=0.8, pt-BR;q=0.9')).toBe('pt');
  expect(preferredLanguage('EN-us')).toBe('en');
  expect(preferredLanguage('fr')).toBe('es');
  expect(preferredLanguage('en;q=0, *')).toBe('es');
  expect(preferredLanguage(undefined)).toBe('es');
});

test('the language in the address goes before what the browser asks for', () => {
  expect(languageOf({ url: '/pt/rutas', headers: { 'accept-language': 'en' } })).toBe('pt');
  expect(languageOf({ url: '/graphql', headers: { 'accept-language': 'en' } })).toBe('en');
});
