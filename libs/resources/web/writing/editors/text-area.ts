import { between, offsetOf, type TextEditor } from './text-editor.ts';

/** The plain field of the form as what holds the text. */
export function plainEditor(area: HTMLTextAreaElement): TextEditor {
  return {
    text: () => area.value,
    show: (text) => void (area.value = text),
    goTo: (line, column) => {
      const from = offsetOf(area.value, line, column);
      area.focus();
      area.setSelectionRange(from, from);
      area.scrollTop = Math.max(0, (area.scrollHeight * (line - 4)) / area.value.split('\n').length);
    },
    insertComponent: (component, isInline) => {
      const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
      insertInto(area, between(before, component, isInline, after));
    },
    mend: ({ from, to, insert }) => {
      area.setSelectionRange(from, to);
      insertInto(area, insert);
    },
  };
}

/** Puts words in the place of what is selected, so that undoing takes them away again. */
function insertInto(area: HTMLTextAreaElement, words: string): void {
  area.focus();
  // Deprecated, and still the only way into the memory of what can be undone.
  if (document.execCommand('insertText', false, words)) return;
  area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
