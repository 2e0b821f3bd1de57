import { childrenOf, propsOf, type Block } from '#libs/mdx/shared';

/** A part of a text that a report can be about. */
export interface TextPart {
  /** Its place among the blocks of the text, from 0. */
  readonly block: number;
  /** Its first words. */
  readonly words: string;
}

/** How many characters of a part are shown to know it by. */
const shown = 90;

/** How many parts a form can offer. */
const most = 300;

/** Props that say what a part without words of its own shows. */
const sayings = ['alt', 'title', 'name', 'term', 'label'] as const;

/** The parts of a text with their first words; what says nothing, as a line, is left out. */
export function partsOf(blocks: readonly Block[]): TextPart[] {
  return blocks
    .flatMap((part, block) => {
      const words = wordsOf(part);
      return words === '' ? [] : [{ block, words }];
    })
    .slice(0, most);
}

function wordsOf(part: Block): string {
  const props = typeof part === 'string' ? {} : propsOf(part);
  const said = [spoken(part), ...sayings.map((name) => props[name])].find((words) => typeof words === 'string' && words.trim() !== '');
  return firstWords(typeof said === 'string' ? said.trim().replace(/\s+/g, ' ') : '');
}

/** Its words in order. What holds only other parts, as a list, says them apart from one another. */
function spoken(part: Block): string {
  if (typeof part === 'string') return part;
  const inside = childrenOf(part);
  const isHolder = inside.every((each) => typeof each !== 'string' || each.trim() === '');
  return inside.map(spoken).join(isHolder ? ' ' : '');
}

/** Cut between words, where there is a place to cut. */
function firstWords(words: string): string {
  if (words.length <= shown) return words;
  const cut = words.slice(0, shown);
  const end = cut.lastIndexOf(' ');
  return `${(end > shown / 2 ? cut.slice(0, end) : cut).toWellFormed().replace(/\ufffd$/, '')}…`;
}
