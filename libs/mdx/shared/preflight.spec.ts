import { expect, test } from '@jest/globals';
import { preflight } from './preflight.ts';

test('plain prose with rules, tables, lists and joined emoji passes', () => {
  expect(preflight('## Hola\n\n---\n\n- uno\n  - dos\n\n| a |\n|---|\n\n👩‍👧 ñ\n')).toEqual([]);
});

test.each([
  ['a hidden turn of direction', 'ab\u202ec', 'control-character', 1, 3],
  ['a mark at the beginning', '\ufeff---', 'control-character', 1, 1],
  ['too many bytes', 'ñ\n'.repeat(30_000), 'too-big', 1, 1],
  ['too many lines', 'a\n'.repeat(2000), 'too-many-lines', 2000, 1],
  ['a long line', `a\n${'b'.repeat(4001)}`, 'line-too-long', 2, 4000],
  ['deep nesting', `${'> '.repeat(70)}a`, 'nesting', 1, 1],
  ['half of a pair', 'ab\ud83d', 'control-character', 1, 3],
  ['too many marks without an empty line', `${'*a* _b_ [c]\n'.repeat(170)}`, 'too-many-marks', 167, 1],
  ['a long run of one sign', `a ${'['.repeat(64)}`, 'repeated-symbol', 1, 3],
])('%s is refused at its place', (_what, source, code, line, column) => {
  expect(preflight(source)).toEqual([expect.objectContaining({ code, line, column })]);
});
