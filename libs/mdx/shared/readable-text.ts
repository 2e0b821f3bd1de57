import { childrenOf, nameOf, propsOf, type Block } from './block.ts';

/** What stands within a line: its words belong to those around it. */
const inline = new Set(['em', 'strong', 'a', 'code', 'del', 'sup', 'sub', 'Term', 'kbd', 'abbr']);

/** Props that a reader sees. */
const readable = ['title', 'name', 'prompt', 'label', 'alt', 'place'] as const;

/** All the words of a text as somebody reads them out: blocks apart from each other, with the titles of components. */
export function readableText(blocks: readonly Block[]): string {
  return said(blocks).replace(/\s+/g, ' ').trim();
}

function said(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (typeof block === 'string') return block;
      const words = said(childrenOf(block));
      if (inline.has(nameOf(block))) return words;
      const props = propsOf(block);
      const titles = readable.map((name) => props[name]).filter((value) => typeof value === 'string');
      return ` ${[...titles, words].join(' ')} `;
    })
    .join('');
}
