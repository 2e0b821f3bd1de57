import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { lintGutter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { TextIssue } from '../../writing-acts.ts';
import { between, offsetOf, type TextEditor } from '../text-editor.ts';
import { componentLanguage, highlighting } from './component-language.ts';
import { look } from './look.ts';
import { marksOf, type Mending } from './marks.ts';

/** What the editor with colours needs of the page. */
export interface ColourSurroundings extends Omit<Mending, 'fix'> {
  /** The field of the form, which stays in it unseen and holds the same text at every moment: what saves and sends reads that one. */
  readonly area: HTMLTextAreaElement;
  /** Where the editor is put. */
  readonly place: Element;
  /** What it is called, and the id of what it says of its keys. */
  readonly label: string;
  readonly hint: string;
  /** What lets this page's styles in. */
  readonly nonce: string;
}

/** The editor with colours. */
export interface ColourEditor extends TextEditor {
  /** Marks what is wrong with a text, if that is still the one that stands here. */
  readonly mark: (source: string, issues: readonly TextIssue[], fix: Mending['fix']) => void;
  readonly focus: () => void;
  /** Takes it away; the field of the form has its text and its caret. */
  readonly end: () => void;
}

/** Puts the editor with colours into the page. Tab is left to the page: the keyboard leaves this field as any other. */
export function openColours(surroundings: ColourSurroundings): ColourEditor {
  const { area, place } = surroundings;
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: area.selectionStart, head: area.selectionEnd },
      extensions: [
        EditorView.cspNonce.of(surroundings.nonce),
        history(),
        keymap.of([...standardKeymap, ...historyKeymap, { key: 'F8', run: nextDiagnostic }]),
        ...[componentLanguage, highlighting, lintGutter(), look, EditorView.lineWrapping],
        typingOver,
        EditorView.contentAttributes.of(() => namesOf(surroundings)),
        EditorView.updateListener.of(({ docChanged, state }) => docChanged && writeInto(area, state.doc.toString())),
      ],
    }),
  });
  const put = (from: number, to: number, insert: string) => {
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'input' });
    view.focus();
  };
  const text = () => view.state.doc.toString();
  const focus = () => view.focus();
  // Labels and links lead to the field of the form, which nobody sees now.
  const led = (event: Event) => {
    if (!(event.target instanceof Element) || !event.target.closest(`label[for="${area.id}"], a[href="#${area.id}"]`)) return;
    event.preventDefault();
    focus();
  };
  area.form?.addEventListener('click', led);
  area.hidden = true;
  return {
    ...{ text, focus },
    show: (other) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    goTo: (line, column) => {
      const at = Math.min(offsetOf(text(), line, column), view.state.doc.length);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    insertComponent: (component, isInline) => {
      const { from, to } = view.state.selection.main;
      put(from, to, between(text().slice(0, from), component, isInline, text().slice(to)));
    },
    mend: ({ from, to, insert }) => put(from, to, insert),
    mark: (source, issues, fix) => {
      if (source === text()) view.dispatch(setDiagnostics(view.state, marksOf(source, issues, { ...surroundings, fix })));
    },
    end: () => {
      const { from, to } = view.state.selection.main;
      area.form?.removeEventListener('click', led);
      area.hidden = false;
      view.destroy();
      area.setSelectionRange(from, to);
    },
  };
}

/** A browser that types over coloured words takes their colours along, as styles that the policy of the page refuses: so this is not left to it. */
const typingOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    if (event.inputType !== 'insertText' || event.data === null || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/** Its names for who does not see it: also what was found wrong with the field meanwhile. */
function namesOf({ area, label, hint }: ColourSurroundings): Record<string, string> {
  return {
    'aria-label': label,
    'aria-describedby': [area.getAttribute('aria-describedby'), hint].filter(Boolean).join(' '),
    ...(area.ariaInvalid === 'true' ? { 'aria-invalid': 'true' } : {}),
    // What the plain field has by itself: a device may offer its words.
    ...{ spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' },
  };
}

/** Everything that reads the form hears of it as if it had been typed there. */
function writeInto(area: HTMLTextAreaElement, text: string): void {
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
