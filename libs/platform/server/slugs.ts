import { randomInt } from 'node:crypto';

/** Letters that are not taken for one another. */
const alphabet = 'abcdefghjkmnpqrstvwxyz';

/** The beginning of an address that a title suggests, of at most 60 signs; null where nothing of it can stand in one. */
export function slugOf(title: string): string | null {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 60).replace(/-$/, '') ?? null;
}

/** So many letters by chance, to put behind the beginning of an address. */
export function lettersByChance(count: number): string {
  return Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
