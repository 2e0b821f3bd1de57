import { expect, test } from '@jest/globals';
import { readUrl } from './url-policy.ts';

test.each([
  ['/cursos/que-cuidamos', 'internal'],
  ['/glosario#tor', 'internal'],
  ['/buscar?q=%C3%B1', 'internal'],
  ['https://ssd.eff.org/es', 'external'],
  ['http://ejemploejemplo.onion/x', 'external'],
  ['mailto:hola@ejemplo.org', 'mail'],
  ['#s-que-cuidamos', 'fragment'],
])('%s is let through as %s', (href, kind) => {
  expect(readUrl(href)).toMatchObject({ kind });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'http://ejemplo.org',
  'http://onion',
  'http://a.onion.ejemplo.org/',
  'http:a.onion',
  '//ejemplo.org',
  '/\\ejemplo.org',
  '/../graphql',
  '/%2e%2e/graphql',
  '/graphql',
  '/API/x',
  'https://localhost/x',
  'https://127.0.0.1/',
  'https://0x7f000001/',
  'https://[::1]/',
  'https://a.org:8443/',
  'https://ana@a.org/',
  'https:a.org',
  ' https://a.org',
  'https://a.org/\u202e',
  'https://banco.mx(a.org/',
  'https://a.org./',
  'https://a_b.org/',
  'https://a.org/"x',
  'mailto:a@b.org?bcc=c@d.org',
  'mailto:a',
  '#root',
  '',
  'x',
  `https://a.org/${'x'.repeat(2000)}`,
  7,
])('%j is refused', (href) => {
  expect(readUrl(href)).toBeNull();
});
