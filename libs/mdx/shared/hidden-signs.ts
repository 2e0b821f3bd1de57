/**
 * Signs that do not show, or that turn the reading order around: controls (tab and line ends aside), directions, byte order marks, tags, halves of pairs.
 * ZWJ and ZWNJ are none of them, since emoji and some scripts need them.
 */
const hidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}\p{Cs}]/u;

/** The first hidden sign of a text and where it stands. */
export function hiddenSign(words: string): { readonly index: number; readonly sign: string; readonly length: number } | null {
  const found = hidden.exec(words);
  if (!found) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, sign: `U+${code}`, length: found[0].length };
}
