/** Crockford's base32: no letter that is taken for a digit or for another letter. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many signs a code has: 60 bits. */
const length = 12;

/** A fresh code, `draw` giving a whole number from 0 up to below its argument. */
export function makeInvitationCode(draw: (below: number) => number): string {
  return Array.from({ length }, () => signs.charAt(draw(signs.length))).join('');
}

/** A code as it is shown and read aloud: in three groups. */
export function showInvitationCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code in what somebody typed or pasted: in any case, with any signs between, O read as zero and I and L as one. Null when it cannot be one. */
export function readInvitationCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null;
}
