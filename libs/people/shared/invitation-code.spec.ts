import { expect, test } from '@jest/globals';
import { makeInvitationCode, readInvitationCode, showInvitationCode } from './invitation-code.ts';

test('a code is shown in three groups of four and read back from that', () => {
  for (let round = 0; round < 200; round++) {
    const code = makeInvitationCode((below) => Math.floor(Math.random() * below));
    expect(showInvitationCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(readInvitationCode(showInvitationCode(code))).toBe(code);
  }
});

test('every sign can be drawn, and no other', () => {
  const drawn = Array.from({ length: 32 }, (_, at) => makeInvitationCode(() => at).charAt(0));
  expect(new Set(drawn).size).toBe(32);
  expect(drawn.join('')).not.toMatch(/[ILOU]/);
});

test.each([
  ['01ab-cdef-gh10', '01ABCDEFGH10'],
  ['O1ab cdef ghIO', '01ABCDEFGH10'],
  ['o lAB.CDEF/GHi_o', '01ABCDEFGH10'],
  [' 01ABCDEFGH10\n', '01ABCDEFGH10'],
  ['01–ABCD–EFGH–10', '01ABCDEFGH10'],
])('%j is read as it was meant', (typed, code) => expect(readInvitationCode(typed)).toBe(code));

test.each(['', '01ABCDEFGH1', '01ABCDEFGH101', 'U1ABCDEFGH10', 'ñ1ABCDEFGH10', '０１ABCDEFGH10', '😀'])('%j cannot be a code', (typed) =>
  expect(readInvitationCode(typed)).toBeNull(),
);
