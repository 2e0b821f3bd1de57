/** How many characters a pseudonym may have. */
export const pseudonymLength = { least: 2, most: 40 } as const;

/** A pseudonym as it is compared: two that a reader could take for one another are the same. */
export function pseudonymKey(pseudonym: string): string {
  return pseudonym
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Why these words cannot be a pseudonym; null when they can. One that looks like a mail address or a number of a phone would tell who she is. */
export function pseudonymFault(pseudonym: string): 'length' | 'signs' | 'revealing' | null {
  const { least, most } = pseudonymLength;
  if (pseudonym.length > most || pseudonymKey(pseudonym).length < least) return 'length';
  if (/@|\d[\d\s.-]{6,}\d/.test(pseudonym)) return 'revealing';
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}])?$/u.test(pseudonym) ? null : 'signs';
}
