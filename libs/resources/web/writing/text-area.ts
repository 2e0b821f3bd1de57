import type { Fix } from '#libs/mdx/shared/inert';

/** Puts words in the place of what is selected, so that undoing takes them away again. */
export function insertInto(area: HTMLTextAreaElement, words: string): void {
  area.focus();
  // Deprecated, and still the only way into the memory of what can be undone.
  if (document.execCommand('insertText', false, words)) return;
  area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts a component where the caret is: on lines of its own, or within the sentence. */
export function insertComponent(area: HTMLTextAreaElement, component: string, isInline: boolean): void {
  const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
  const above = isInline || before === '' ? '' : '\n'.repeat(2 - endsOfLine(before, /\n*$/));
  const below = isInline ? '' : '\n'.repeat((after === '' ? 1 : 2) - endsOfLine(after, /^\n*/));
  insertInto(area, above + component + below);
}

/** Mends what an issue says, as if somebody had typed it. */
export function mend(area: HTMLTextAreaElement, { from, to, insert }: Fix): void {
  area.setSelectionRange(from, to);
  insertInto(area, insert);
}

/** Moves the caret to a place, and the place into sight. */
export function goTo(area: HTMLTextAreaElement, line: number, column: number): void {
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  area.focus();
  area.setSelectionRange(from, from);
  area.scrollTop = Math.max(0, (area.scrollHeight * (line - 4)) / lines.length);
}

function endsOfLine(text: string, at: RegExp): number {
  return Math.min(2, at.exec(text)?.[0].length ?? 0);
}
