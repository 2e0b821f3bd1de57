type Joined<Word extends string, Sign extends string> = Word extends `${infer Before}${Sign}${infer After}`
  ? `${Before}_${Joined<After, Sign>}`
  : Word;

/** The name that GraphQL has for a word of a closed list. */
export type InSchema<Word extends string> = Uppercase<Joined<Joined<Word, '-'>, '.'>>;

/** A word of a closed list by the name that GraphQL has for it. */
export function inSchema<Word extends string>(word: Word): InSchema<Word> {
  return word.toUpperCase().replace(/[^A-Z0-9]/g, '_') as InSchema<Word>;
}
