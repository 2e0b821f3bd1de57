import { expect, test } from '@jest/globals';
import { isPageAddress, normalisedAddress } from './page-address.ts';

test('undeclared parameters, and declared ones of a wrong form, are dropped', () => {
  expect(normalisedAddress('/es/rutas?minutos=10&utm_source=x')).toBe('/es/rutas?minutos=10');
  expect(normalisedAddress('/es/rutas?minutos=10;drop')).toBe('/es/rutas');
  expect(normalisedAddress('/es?a=1&b=2')).toBe('/es');
});

test('the same parameters in another order are the same address', () => {
  const [one, other] = ['/es/ajustes?vuelta=/es&hecho=ajustado', '/es/ajustes?hecho=ajustado&vuelta=/es'];
  expect(normalisedAddress(one)).toBe(normalisedAddress(other));
  expect(normalisedAddress(one)).toBe(other);
});

test('a parameter counts only where it is declared', () => {
  expect(normalisedAddress('/es?minutos=10')).toBe('/es');
  expect(normalisedAddress('/es/mi-camino?hecho=marked')).toBe('/es/mi-camino');
  expect(normalisedAddress('/es/mi-camino?hecho=left')).toBe('/es/mi-camino?hecho=left');
  expect(normalisedAddress('/es/ajustes?vuelta=/es/glosario')).toBe('/es/ajustes?vuelta=/es/glosario');
  expect(normalisedAddress('/es/ajustes?vuelta=https://evil.example')).toBe('/es/ajustes');
});

test('a place to go on to is a path of this site, and nothing that a browser could take for another', () => {
  for (const place of ['entrar', 'entrar/segundo-paso', 'cuenta/nueva']) {
    expect(normalisedAddress(`/es/${place}?vuelta=/es/rutas`)).toBe(`/es/${place}?vuelta=/es/rutas`);
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/evil.example', '/es/rutas?x=1'])
      expect(normalisedAddress(`/es/${place}?vuelta=${elsewhere}`)).toBe(`/es/${place}`);
  }
});

test('what is no page keeps its address', () => {
  expect(['/graphql', '/graphql?query=x', '/assets/a.js', '/uploads'].map(isPageAddress)).toEqual([false, false, false, false]);
  expect(['/', '/es/cursos/graphql', '/graphqlx'].map(isPageAddress)).toEqual([true, true, true]);
});
