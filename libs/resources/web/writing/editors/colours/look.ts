import { EditorView } from '@codemirror/view';

/** How the editor looks: like the plain field, in colours that follow the reader's theme. */
export const look = EditorView.theme({
  '&': {
    marginBlockStart: '4px',
    maxBlockSize: '75vh',
    border: '2px solid var(--ink)',
    borderRadius: '2px',
    background: 'var(--sheet)',
    color: 'inherit',
  },
  // The outline of the school stands around all of it, and not on its scrolling inside, where it would be cut.
  '&.cm-focused': { outline: '3px solid var(--ink)', outlineOffset: '2px', boxShadow: '0 0 0 6px var(--focus)' },
  '.cm-content:focus-visible': { outline: 'none', boxShadow: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'auto' },
  '.cm-content': { minBlockSize: '24em', padding: '8px 0', caretColor: 'currentColor', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-gutters': { border: 'none', background: 'transparent', color: 'inherit' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--chile)',
    textDecorationSkipInk: 'none',
  },
  '.cm-tooltip': {
    maxInlineSize: 'min(32rem, calc(100vw - 24px))',
    border: '2px solid var(--ink)',
    background: 'var(--sheet)',
    color: 'var(--ink)',
  },
  '.cm-diagnostic': { padding: '8px 12px', borderInlineStart: '6px solid var(--chile)' },
  '.cm-diagnostic button': {
    display: 'block',
    minBlockSize: '44px',
    marginBlockStart: '8px',
    padding: '6px 12px',
    border: '2px solid currentColor',
    borderRadius: '2px',
    background: 'transparent',
    color: 'var(--anil)',
    font: 'inherit',
    fontWeight: '700',
    cursor: 'pointer',
  },
});
