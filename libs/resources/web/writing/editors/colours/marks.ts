import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { offsetOf } from '../text-editor.ts';
import type { TextIssue } from '../../writing-acts.ts';

/** What the button of a mark says and does. */
export interface Mending {
  readonly fixLabel: string;
  /** What it is called when its place is not seen. */
  readonly fixLabelAt: (line: number) => string;
  readonly fix: (issue: TextIssue) => void;
}

/** Where in a text an issue is marked: all that its fix replaces, else the word at its place. */
export function placeOf(text: string, { line, column, fix }: TextIssue): { readonly from: number; readonly to: number } {
  if (fix && fix.to > fix.from) return { from: fix.from, to: Math.min(fix.to, text.length) };
  const from = Math.min(offsetOf(text, line, column), text.length);
  const [word = ''] = /^\S+/.exec(text.slice(from)) ?? [];
  return { from, to: from + word.length };
}

/** The marks of all that is wrong with a text. */
export function marksOf(text: string, issues: readonly TextIssue[], mending: Mending): Diagnostic[] {
  return issues.map((issue) => ({
    ...placeOf(text, issue),
    severity: 'error',
    message: issue.sentence,
    renderMessage: (view) => said(view, issue, mending),
  }));
}

/** The sentence and its button. The library's own buttons say in English what they are. */
function said(view: EditorView, issue: TextIssue, { fixLabel, fixLabelAt, fix }: Mending): Node {
  const { ownerDocument } = view.dom;
  const words = ownerDocument.createElement('span');
  words.append(issue.sentence);
  if (!issue.fix) return words;
  const button = ownerDocument.createElement('button');
  button.type = 'button';
  button.append(fixLabel);
  button.setAttribute('aria-label', fixLabelAt(issue.line));
  button.addEventListener('click', () => fix(issue));
  words.append(button);
  return words;
}
