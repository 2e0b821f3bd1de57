import { expect, test } from '@jest/globals';
import { complaint } from './run-program.ts';

test.each([
  ['2026-11-22 04:00:00 UTC [7] LOG:  starting\n2026-11-22 UTC [7] FATAL:  no room\n2026-11-22 UTC [7] LOG:  shut down\n', 'no room'],
  ['creating directory\ninitdb: error: could not create it\ninitdb: hint: try again', 'could not create it'],
  ['something else\n\n', 'something else'],
  ['', 'it said nothing'],
])('of what a program prints, the line that says what went wrong is taken', (output, line) => {
  expect(complaint(output)).toBe(line);
});
