import { stepsBetween, type Step } from './sequence.ts';

/** Words that stayed, went or came. */
export interface Piece {
  readonly is: Step['is'];
  readonly text: string;
}

/** A line of a comparison: with its number before, after, or both. A changed line holds what went and what came of it. */
export interface ComparedLine {
  readonly is: Step['is'] | 'changed';
  readonly before: number | null;
  readonly after: number | null;
  readonly pieces: readonly Piece[];
}

/** What is more different than this is another text, and shown as one. */
const most = { lines: 600, words: 300 };

/** How much of a line must have stayed for it to be the same line changed. */
const likeness = 0.4;

/** Two texts line by line, and the lines that changed word by word. However long or odd the texts are, the work is bounded. */
export function compareTexts(before: string, after: string): readonly ComparedLine[] {
  const steps = stepsBetween(splitLines(before), splitLines(after), most.lines);
  const lines: ComparedLine[] = [];
  const numbers = { before: 0, after: 0 };
  for (let at = 0; at < steps.length;) {
    const gone = runOf(steps, at, 'gone');
    const come = runOf(steps, at + gone.length, 'new');
    if (gone.length + come.length === 0) {
      lines.push({ is: 'same', before: ++numbers.before, after: ++numbers.after, pieces: [whole('same', steps[at]?.item ?? '')] });
      at++;
    } else {
      lines.push(...changesOf(gone, come, numbers));
      at += gone.length + come.length;
    }
  }
  return lines;
}

/** Two short texts word by word. */
export function compareWords(before: string, after: string): readonly Piece[] {
  const pieces: { is: Step['is']; text: string }[] = [];
  for (const { is, item } of stepsBetween(wordsOf(before), wordsOf(after), most.words)) {
    const last = pieces.at(-1);
    if (last?.is === is) last.text += item;
    else pieces.push({ is, text: item });
  }
  return pieces;
}

/** Lines that went and lines that came in their place; each pair of them that is alike becomes one changed line. */
function changesOf(gone: readonly string[], come: readonly string[], numbers: { before: number; after: number }): ComparedLine[] {
  return Array.from({ length: Math.max(gone.length, come.length) }).flatMap((_, at): ComparedLine[] => {
    const [one, other] = [gone[at], come[at]];
    const pieces = one === undefined || other === undefined ? null : alike(one, other);
    if (pieces) return [{ is: 'changed', before: ++numbers.before, after: ++numbers.after, pieces }];
    return [
      ...(one === undefined ? [] : [{ is: 'gone', before: ++numbers.before, after: null, pieces: [whole('gone', one)] } as const]),
      ...(other === undefined ? [] : [{ is: 'new', before: null, after: ++numbers.after, pieces: [whole('new', other)] } as const]),
    ];
  });
}

function alike(before: string, after: string): readonly Piece[] | null {
  const pieces = compareWords(before, after);
  const kept = pieces.reduce((sum, { is, text }) => (is === 'same' ? sum + text.trim().length : sum), 0);
  return kept >= likeness * Math.max(before.length, after.length) ? pieces : null;
}

function runOf(steps: readonly Step[], from: number, is: Step['is']): readonly string[] {
  let to = from;
  while (steps[to]?.is === is) to++;
  return steps.slice(from, to).map(({ item }) => item);
}

function whole(is: Step['is'], text: string): Piece {
  return { is, text };
}

/** Browsers end the lines of a form with two signs. */
function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [];
}
