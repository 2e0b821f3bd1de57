import { defineLanguageFacet, HighlightStyle, Language, languageDataProp, syntaxHighlighting } from '@codemirror/language';
import { styleTags, tags } from '@lezer/highlight';
import { parser, Strikethrough, Table, TaskList } from '@lezer/markdown';

const data = defineLanguageFacet();

/** Markdown as our texts have it: what stands between the tags of a component is text again, and nothing is code because it is indented. */
const read = parser.configure([
  Table,
  TaskList,
  Strikethrough,
  {
    remove: ['HTMLBlock', 'IndentedCode', 'Autolink'],
    props: [styleTags({ HTMLTag: tags.tagName }), languageDataProp.add((type) => (type.isTop ? data : undefined))],
  },
]);

/** The language of the texts of the library, for their colours. */
export const componentLanguage = new Language(data, read, [], 'text');

/** Colours by name: they follow the reader's theme, and each was measured on a sheet. What a colour says, weight or slope say too. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, color: 'var(--anil)', fontWeight: '700' },
    { tag: tags.strong, fontWeight: '700' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.strikethrough, textDecoration: 'line-through' },
    { tag: tags.quote, color: 'var(--ink-soft)', fontStyle: 'italic' },
    { tag: tags.tagName, color: 'var(--rosa)', fontFamily: 'monospace' },
    { tag: tags.monospace, color: 'var(--jade)', fontFamily: 'monospace' },
    { tag: [tags.link, tags.url], color: 'var(--anil)' },
    { tag: [tags.processingInstruction, tags.contentSeparator, tags.comment], color: 'var(--ink-soft)' },
  ]),
);
