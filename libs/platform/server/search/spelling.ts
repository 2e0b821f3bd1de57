/** The longest word, and the most words of one text, that are looked at. */
const limits = { letters: 40, words: 20_000 } as const;

/** The words of a text in lower case, as they are written. */
export function wordsOf(text: string): string[] {
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return found.slice(0, limits.words).map((word) => word.slice(0, limits.letters));
}

/** A word without accents: what people type who are in a hurry. */
export function plainOf(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/**
 * A plain word in the form that is stemmed. The stemmers know endings by their accents: without these, `-ación` and `-aciones`
 * would come to two stems.
 */
export function stemmable(plain: string): string {
  return plain.replace(/([au])cion$/, '$1ciones');
}

/** What goes to the database for a text: its words, then once more those with accents without them. */
export function stemmed(text: string): string {
  const words = wordsOf(text);
  const plain = words.map((word) => stemmable(plainOf(word))).filter((word, at) => word !== words[at]);
  return [...words, ...plain].join(' ');
}

/** Letters that sound alike where people of these languages write by ear, each by one sign. The order counts. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ç/g, 's'],
  [/\p{M}/gu, ''],
  [/ph/g, 'f'],
  [/ch/g, 'x'],
  [/h/g, ''],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/c(?=[ei])/g, 's'],
  [/[cq]/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'b'],
  [/ll/g, 'y'],
  [/m(?=[bp])/g, 'n'],
  [/(.)\1+/g, '$1'],
];

/** How a word sounds, roughly. */
export function soundOf(word: string): string {
  const bare = word.normalize('NFD').replace(/c\u0327/g, 'ç');
  return sounds.reduce((sound, [letters, sign]) => sound.replace(letters, sign), bare);
}

/** How a word sounds, whole and with each letter left out: two words one slip apart share one of these. */
export function formsOf(word: string): string[] {
  const sound = soundOf(word);
  const signs = [...sound];
  return [...new Set([sound, ...signs.map((_, at) => signs.toSpliced(at, 1).join(''))])].filter((form) => form.length > 1);
}

/** By how many slips two words differ: a letter more, less, another one, or two that changed places. */
export function slipsBetween(one: string, other: string): number {
  const [rows, columns] = [one.length + 1, other.length + 1];
  const table = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row < rows; row += 1)
    for (let column = 1; column < columns; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isCrossed = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1)];
      (table[row] as number[])[column] = Math.min(...ways, ...(isCrossed ? [at(row - 2, column - 2) + 1] : []));
    }
  return at(rows - 1, columns - 1);
}
