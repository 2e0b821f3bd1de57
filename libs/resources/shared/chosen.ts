/** The part of an address behind its question mark. */
export interface Query {
  get(name: string): string | null;
}

/** The word of a closed list that was chosen, or null. */
export function among<Word extends string>(words: readonly Word[], chosen: string | null): Word | null {
  return words.find((word) => word === chosen) ?? null;
}

/** The whole number from 1 to `most` that was chosen, or null. */
export function numberAmong(most: number, chosen: string | null): number | null {
  const number = Number(chosen);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

/** An address with what was chosen, and without what was not. */
export function withQuery(path: string, chosen: Readonly<Record<string, string | number | null>>): string {
  const pairs = Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as [string, string]]));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs).toString()}` : path;
}
