import { expect, test } from '@jest/globals';
import { comparisonChoiceIn, comparisonPath } from './comparison-choice.ts';
import { isOfFew, providerChoiceIn, providersPath } from './provider-choice.ts';

const read = (address: string) => new URL(address, 'https://self.invalid').searchParams;

test('what an address of the comparison asks for leads to the same address again, also of its files', () => {
  const address = '/comparacion?categoria=office&dificultad=2&donde=server';
  const choice = comparisonChoiceIn(read(address));
  expect(choice).toEqual({ category: 'office', difficulty: 2, place: 'server' });
  expect(comparisonPath(choice)).toBe(address);
  expect(comparisonPath(choice, '.csv')).toBe(address.replace('comparacion', 'comparacion.csv'));
});

test('what cannot be chosen was not chosen', () => {
  const nothing = { category: null, difficulty: null, place: null };
  for (const address of [
    '/comparacion',
    '/comparacion?categoria=&dificultad=&donde=',
    '/comparacion?categoria=toString&dificultad=2.5&donde=x',
    '/comparacion?dificultad=6',
  ])
    expect(comparisonChoiceIn(read(address))).toEqual(nothing);
  expect(comparisonPath(nothing)).toBe('/comparacion');
});

test('the directory remembers for all only what few can ask for', () => {
  const address = '/proveedores?saber=hosting&costo=free&idioma=quz&pais=BO';
  const choice = providerChoiceIn(read(address));
  expect(providersPath(choice)).toBe(address);
  expect([choice, { ...choice, language: null }, { ...choice, language: null, country: null }].map(isOfFew)).toEqual([false, false, true]);
});
