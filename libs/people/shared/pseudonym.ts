/** How many characters a pseudonym may have. */
export const pseudonymLength = { least: 2, most: 40 } as const;

/** Scripts with letters that look like those of another one: within one pseudonym they are not mixed. */
const scripts = [/\p{sc=Latin}/u, /\p{sc=Greek}/u, /\p{sc=Cyrillic}/u, /\p{sc=Armenian}/u, /\p{sc=Cherokee}/u, /\p{sc=Coptic}/u];

/** Letters that do not show, though they count as letters. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** A pseudonym as it is compared: two that a reader could take for one another are the same. */
export function pseudonymKey(pseudonym: string): string {
  return pseudonym
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[i1ı]/g, 'l')
    .replaceAll('0', 'o');
}

/** Why these words cannot be a pseudonym; null when they can. One that looks like a mail address or a number of a phone would tell who she is. */
export function pseudonymFault(pseudonym: string): 'length' | 'signs' | 'revealing' | null {
  const { least, most } = pseudonymLength;
  if (pseudonym.length > most || pseudonymKey(pseudonym).length < least) return 'length';
  if (/@|\d[\d\s.-]{6,}\d/.test(pseudonym)) return 'revealing';
  if (invisible.test(pseudonym) || scripts.filter((script) => script.test(pseudonym)).length > 1) return 'signs';
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}])?$/u.test(pseudonym) ? null : 'signs';
}
