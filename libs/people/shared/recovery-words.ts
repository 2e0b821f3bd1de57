import { recoveryWords } from './recovery-words/word-list.ts';

/** How many words bring a path back: 8 of 2,048, so 88 bits. */
export const wordsInPhrase = 8;

const known = new Set(recoveryWords);

/** What was typed, as far as it can be understood. */
export type ReadPhrase = { readonly words: readonly string[] } | { readonly unknown: string } | { readonly count: number };

/** Reads recovery words as people write them: without accents, in any case, with any spacing or none. Tells the first unknown word, or how many words there were instead of eight. */
export function readPhrase(typed: string): ReadPhrase {
  const pieces = plain(typed)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const words = pieces.flatMap((piece) => (known.has(piece) ? [piece] : (apart(piece) ?? [piece])));
  const unknown = words.find((word) => !known.has(word));
  if (unknown !== undefined) return { unknown: unknown.slice(0, 20) };
  return words.length === wordsInPhrase ? { words } : { count: words.length };
}

/** Lower case, without accents; the list itself has none. */
function plain(typed: string): string {
  return typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words that a run of letters is made of. No word of the list begins another, so there is at most one way to read it. */
function apart(letters: string): string[] | null {
  const words: string[] = [];
  let rest = letters;
  while (rest) {
    const word = [4, 5, 6, 7, 8].map((length) => rest.slice(0, length)).find((start) => known.has(start));
    if (!word) return null;
    words.push(word);
    rest = rest.slice(word.length);
  }
  return words;
}
