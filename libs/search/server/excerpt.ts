/** A piece of a text, and whether it is what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** How much of a text is shown, and how much of it before the first match, in characters. */
const lengths = { whole: 240, before: 60 } as const;

/** How much longer than its stem a word may be. */
const longestEnding = 7;

/** Letters that are written with marks here, by the plain letter that somebody may type. */
const marked: Readonly<Record<string, string>> = { a: 'aáàâãä', c: 'cç', e: 'eéêè', i: 'iíï', n: 'nñ', o: 'oóôõö', u: 'uúüù' };

/** What an entry says of itself. */
interface Said {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** What of an entry shows why it was found: its summary, or the place of its text where the words stand when neither that nor the title has any. */
export function excerptOf({ title, summary, body }: Said, stems: readonly string[]): ExcerptPart[] {
  const pattern = patternOf(stems);
  const isTold = summary !== '' && `${title} ${summary}`.search(pattern) >= 0;
  const at = isTold ? -1 : body.search(pattern);
  const text = at < 0 ? cut(summary || body, 0) : cut(body, Math.max(0, at - lengths.before));
  return partsOf(text, pattern);
}

/** Words that begin with a stem, whatever marks their letters carry. */
function patternOf(stems: readonly string[]): RegExp {
  const letters = (stem: string) =>
    [...stem.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => (marked[letter] ? `[${marked[letter]}]` : letter)).join('');
  const words = stems.filter((stem) => /^[\p{L}\p{N}\p{M}]+$/u.test(stem)).map(letters);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|') || '(?!)'})\\p{L}{0,${longestEnding}}(?![\\p{L}\\p{N}])`, 'giu');
}

/** From the beginning of the word at this place on. */
function cut(text: string, from: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const rest = text.slice(start);
  const end = rest.length <= lengths.whole ? rest.length : rest.lastIndexOf(' ', lengths.whole);
  return `${start > 0 ? '…\u00a0' : ''}${rest.slice(0, end > 0 ? end : lengths.whole)}${end < rest.length ? '\u00a0…' : ''}`;
}

function partsOf(text: string, pattern: RegExp): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    if (index > at) parts.push({ text: text.slice(at, index), isMatch: false });
    parts.push({ text: word, isMatch: true });
    at = index + word.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}
