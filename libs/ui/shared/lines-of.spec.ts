import { expect, test } from '@jest/globals';
import { linesOf } from './lines-of.ts';

test.each([
  ['a form', 'uno\r\n\r\ndos', 'uno\n\ndos'],
  ['an old system', 'uno\rdos', 'uno\ndos'],
  ['a script', ' uno\ndos ', ' uno\ndos '],
  ['nobody', undefined, ''],
])('lines typed into %s end in one sign', (_, typed, lines) => {
  expect(linesOf(typed)).toBe(lines);
});
