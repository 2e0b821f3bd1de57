import { expect, test } from '@jest/globals';
import { falseHostIn, hostsIn } from './link-text.ts';

test.each([
  ['eff.org', 'eff.org'],
  ['https://www.eff.org/es', 'eff.org'],
  ['la guía de ssd.eff.org, en español', 'ssd.eff.org'],
  ['EFF.ORG.', 'eff.org'],
  ['e\u200bff.org', 'eff.org'],
  ['ｅｆｆ．ｏｒｇ', 'eff.org'],
  ['eff。org', 'eff.org'],
  ['bаnco.mx', 'xn--bnco-53d.mx'],
  ['ana@banco.mx', 'banco.mx'],
])('%j tells of %s', (text, host) => {
  expect(hostsIn(text)).toEqual([host]);
});

test.each(['la guía', 'informe.pdf', 'versión 2.10', 'a las 3.30 h', 'etc...', 'Sí. No. Tal vez.'])('%j tells of no host', (text) => {
  expect(hostsIn(text)).toEqual([]);
});

test('a link tells the truth when it leads to the host or below it', () => {
  expect(falseHostIn('eff.org', 'www.eff.org')).toBeNull();
  expect(falseHostIn('eff.org', 'ssd.eff.org')).toBeNull();
  expect(falseHostIn('ssd.eff.org', 'eff.org')).toBe('ssd.eff.org');
  expect(falseHostIn('eff.org', 'noeff.org')).toBe('eff.org');
  expect(falseHostIn('eff.org o banco.mx', 'eff.org')).toBe('banco.mx');
});
