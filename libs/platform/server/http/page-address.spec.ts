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
  expect(normalisedAddress('/es/cursos/a/b?hecho=left')).toBe('/es/cursos/a/b');
  expect(normalisedAddress('/es/mi-camino?hecho=left')).toBe('/es/mi-camino?hecho=left');
  expect(normalisedAddress('/es/mi-camino?hecho=Left1')).toBe('/es/mi-camino');
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

test('the pages of the studio go on where a list was left, and say what was done', () => {
  const cursor = 'NSAwMTIzNDU2Ny04OWFiLTRjZGUtOGYwMS0yMzQ1Njc4OTAxMjM';
  for (const address of [
    `/es/estudio/grupos/la-milpa?after=${cursor}`,
    '/pt/estudio/bitacora?before=48',
    '/en/estudio/grupos?hecho=group-made',
    '/es/estudio?hecho=role-ended',
    '/es/cuenta?hecho=role-left',
    '/es/avisos?hecho=read',
  ])
    expect(normalisedAddress(address)).toBe(address);
  expect(normalisedAddress('/es/estudio/bitacora?before=0')).toBe('/es/estudio/bitacora');
  expect(normalisedAddress('/es/estudiosas?hecho=read')).toBe('/es/estudiosas');
});

test('what somebody looks for reaches its page as she typed it, and the library is narrowed by words of one form', () => {
  expect(normalisedAddress('/es/buscar?tipo=course&q=a%26b+%22ñ%22%3Fq%3D1')).toBe('/es/buscar?q=a%26b%20%22%C3%B1%22%3Fq%3D1&tipo=course');
  expect(normalisedAddress(`/es/buscar?q=${'x'.repeat(201)}&tipo=<b>`)).toBe('/es/buscar');
  expect(normalisedAddress('/es/biblioteca?q=x&nivel=start&tema=care')).toBe('/es/biblioteca?tema=care&nivel=start');
  expect(normalisedAddress('/es/biblioteca/feed.json?after=abcdefghijabcdefghij&tema=care')).toBe('/es/biblioteca/feed.json?tema=care');
  expect(normalisedAddress('/es/biblioteca/aporte-x?tema=care')).toBe('/es/biblioteca/aporte-x');
});

test('a text is named by its address, also on the way through signing in, and by nothing else', () => {
  const place = 'biblioteca/frases-de-paso';
  for (const address of [
    `/es/problema?en=${place}`,
    `/es/problema/gracias?en=${place}`,
    '/pt/preguntas/nueva?sobre=cursos/a/b',
    '/es/preguntas?tema=care',
    '/es/preguntas/mias?hecho=asked',
  ])
    expect(normalisedAddress(address)).toBe(address);
  const signingIn = normalisedAddress(`/es/entrar?vuelta=/es/preguntas/nueva?sobre=${place}`);
  expect(new URL(signingIn, 'http://school.test').searchParams.get('vuelta')).toBe(`/es/preguntas/nueva?sobre=${place}`);
  for (const odd of ['//evil.example', '/x', 'biblioteca', 'biblioteca/../x', 'biblioteca/a/b/c', 'https://evil.example/a'])
    expect([normalisedAddress(`/es/problema?en=${odd}`), normalisedAddress(`/es/entrar?vuelta=/es/preguntas/nueva?sobre=${odd}`)]).toEqual([
      '/es/problema',
      '/es/entrar',
    ]);
});

test('what is no page keeps its address', () => {
  expect(['/graphql', '/graphql?query=x', '/assets/a.js', '/uploads'].map(isPageAddress)).toEqual([false, false, false, false]);
  expect(['/', '/es/cursos/graphql', '/graphqlx'].map(isPageAddress)).toEqual([true, true, true]);
});
