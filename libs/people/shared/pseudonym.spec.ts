import { expect, test } from '@jest/globals';
import { pseudonymFault, pseudonymKey } from './pseudonym.ts';

test.each([
  ['Luna', 'luna'],
  ['lúna', 'luna'],
  ['l.u-n_a', 'luna'],
  ['Iuna', 'luna'],
  ['1una', 'luna'],
  ['c0metа'.replace('а', 'a'), 'cometa'],
])('%s could be taken for %s', (one, other) => {
  expect(pseudonymKey(one)).toBe(pseudonymKey(other));
});

test.each(['lun\u0430', 'luna\u3164', '\u1160luna', 'lu\u115fna', '\u3164\u3164', 'lu\u00adna', 'lu\u200bna'])(
  'letters that do not show, or of another script, make no pseudonym: %j',
  (pseudonym) => {
    expect(pseudonymFault(pseudonym)).toBe('signs');
  },
);

test.each(['Ñandú', 'colibrí 7', 'Луна', 'أمل', '月 の 光', "K'iche'".replaceAll("'", '')])('%s is a pseudonym', (pseudonym) => {
  expect(pseudonymFault(pseudonym)).toBeNull();
});
