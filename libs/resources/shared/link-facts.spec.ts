import { expect, test } from '@jest/globals';
import { linkFacts } from './link-facts.ts';

test.each([
  ['/glosario#clave', { leads: 'here', host: '', isCoded: false, isOpen: false }],
  ['mailto:hola@example.org', { leads: 'mail', host: '', isCoded: false, isOpen: false }],
  ['https://example.org/a', { leads: 'elsewhere', host: 'example.org', isCoded: false, isOpen: false }],
  ['https://аpple.com/', { leads: 'elsewhere', host: 'xn--pple-43d.com', isCoded: true, isOpen: false }],
  ['http://abcdef.onion/', { leads: 'elsewhere', host: 'abcdef.onion', isCoded: false, isOpen: true }],
  ['https://', { leads: 'elsewhere', host: '', isCoded: false, isOpen: false }],
])('%s is told as it is', (link, facts) => {
  expect(linkFacts(link)).toEqual(facts);
});
