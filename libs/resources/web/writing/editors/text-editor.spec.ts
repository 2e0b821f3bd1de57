import { expect, test } from '@jest/globals';
import { between, offsetOf } from './text-editor.ts';

test.each([
  ['', '', '<A />\n'],
  ['Antes.', '', '\n\n<A />\n'],
  ['Antes.\n', 'Después.', '\n<A />\n\n'],
  ['Antes.\n\n', '\n\nDespués.', '<A />'],
])('a component stands on lines of its own between %j and %j', (before, after, put) => {
  expect(between(before, '<A />', false, after)).toBe(put);
});

test('a component of a sentence stays within it', () => {
  expect(between('Una ', '<Term id="red" />', true, ' de todas.')).toBe('<Term id="red" />');
});

test('lines and columns are counted from one', () => {
  expect([offsetOf('uno\ndos', 1, 1), offsetOf('uno\ndos', 2, 1), offsetOf('uno\n\ntres', 3, 2)]).toEqual([0, 4, 6]);
});
