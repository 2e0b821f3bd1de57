import { childrenOf, nameOf, type Block, type BlockElement } from './block.ts';
import { isBlank, trimWords } from './settle-words.ts';

/** Puts a question into its one form: its words, then its options, none of them in a paragraph. */
export function settleQuestion(children: readonly Block[]): readonly Block[] {
  const paragraphs = children.filter((child): child is BlockElement => typeof child !== 'string' && nameOf(child) === 'p');
  const withWords = paragraphs.filter((paragraph) => childrenOf(paragraph).some((child) => !isBlank(child) && !isOption(child)));
  // Two paragraphs of words stay as they are: the check then says that only one is allowed.
  const flat = withWords.length > 1 ? children : children.flatMap((child) => (isIn(child, paragraphs) ? childrenOf(child) : [child]));
  const firstOption = flat.findIndex(isOption);
  if (firstOption === -1) return trimWords(flat);
  return [...trimWords(flat.slice(0, firstOption)), ...flat.slice(firstOption).filter((child) => !isBlank(child))];
}

function isOption(child: Block): boolean {
  return typeof child !== 'string' && nameOf(child) === 'Option';
}

function isIn(child: Block, paragraphs: readonly BlockElement[]): child is BlockElement {
  return typeof child !== 'string' && paragraphs.includes(child);
}
