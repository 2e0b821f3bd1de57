/** The words of a closed list under their names in GraphQL: `changes-asked` is CHANGES_ASKED. */
export function enumOf<Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase().replace(/[^A-Z0-9]/g, '_'), word]));
}
