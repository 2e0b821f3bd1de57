import { plainOf, stemmable, wordsOf } from '#libs/platform/server';
import { queryBounds } from '#libs/search/shared';
import { synonymsOf } from './synonyms.ts';

/** One form of a word that may stand for what somebody asked. */
export interface AskedForm {
  /** The place of the item in the question: each must be found. */
  readonly item: number;
  /** Which of the item's wordings it belongs to: one of them must be found. */
  readonly wording: number;
  /** The place of the word in that wording: each must be found. */
  readonly place: number;
  readonly form: string;
}

/** The words of a question, as far as they are looked at. */
export function askedWords(query: string): string[] {
  return wordsOf(query.slice(0, queryBounds.letters)).slice(0, queryBounds.words);
}

/** The words of a question, each with the other wordings that mean the same. */
export function askedForms(words: readonly string[]): AskedForm[] {
  const plain = words.map(plainOf);
  const forms: AskedForm[] = [];
  let item = 0;
  for (let at = 0; at < words.length; item += 1) {
    const { length, wordings } = synonymsOf(plain, at);
    const own = words.slice(at, at + length);
    [own, ...wordings].forEach((wording, number) =>
      wording.forEach((word, place) => {
        for (const form of new Set([word, stemmable(plainOf(word))])) forms.push({ item, wording: number, place, form });
      }),
    );
    at += length;
  }
  return forms;
}
