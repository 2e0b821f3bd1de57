import type { Fix } from '#libs/mdx/shared/inert';

/** What holds the text while somebody writes: the plain field of the form, or one that shows it in colours. */
export interface TextEditor {
  /** The text as it stands. */
  readonly text: () => string;
  /** Puts another text in its place. */
  readonly show: (text: string) => void;
  /** Moves the caret to a place, and the place into sight. */
  readonly goTo: (line: number, column: number) => void;
  /** Puts a component where the caret is. */
  readonly insertComponent: (component: string, isInline: boolean) => void;
  /** Mends what an issue says, as if somebody had typed it. */
  readonly mend: (fix: Fix) => void;
}

/** A component as it is to stand between what is before and after it: on lines of its own, or within the sentence. */
export function between(before: string, component: string, isInline: boolean, after: string): string {
  const above = isInline || before === '' ? '' : '\n'.repeat(2 - endsOfLine(before, /\n*$/));
  const below = isInline ? '' : '\n'.repeat((after === '' ? 1 : 2) - endsOfLine(after, /^\n*/));
  return above + component + below;
}

/** How many letters stand before a line and column, both counted from one. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

function endsOfLine(text: string, at: RegExp): number {
  return Math.min(2, at.exec(text)?.[0].length ?? 0);
}
