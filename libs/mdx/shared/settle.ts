import { childrenOf, makeElement, nameOf, propsOf, textOf, type Block, type BlockElement, type BlockProps } from './block.ts';
import { components } from './components.ts';
import { headingIds, headingPrefix } from './heading-id.ts';
import { settleQuestion } from './settle-question.ts';
import { isBlank, isInline, mergeWords, trimWords, unwrapOnlyParagraph, wrapInlineRuns } from './settle-words.ts';

/** Told when an element takes the place of another, so that a caller can carry positions over. */
export type OnReplace = (now: BlockElement, before: BlockElement) => void;

/**
 * Brings a tree fresh from a Markdown compiler into the one form that is stored: no white space between blocks, text of block components
 * in paragraphs, options out of paragraphs, ids on headings, no class names. It judges nothing: `checkBlocks` does.
 */
export function settleBlocks(raw: readonly Block[], onReplace: OnReplace = () => undefined): readonly Block[] {
  const nextId = headingIds();
  const settle = (block: Block): Block => {
    if (typeof block === 'string') return block;
    const children = settleChildren(nameOf(block), childrenOf(block).filter(isNoCheckbox).map(settle), onReplace);
    const now = makeElement(nameOf(block), settleProps(block, children, nextId), children);
    onReplace(now, block);
    return now;
  };
  return wrapInlineRuns(raw.map(settle), onReplace);
}

function isNoCheckbox(child: Block): boolean {
  return typeof child === 'string' || nameOf(child) !== 'input';
}

// The compiler itself writes classes on these (languages of code, lists of tasks); anybody else's class stays, to be refused.
const classedByCompiler: ReadonlySet<string> = new Set(['code', 'ul', 'li']);

function settleProps(element: BlockElement, children: readonly Block[], nextId: (words: string) => string): BlockProps {
  const name = nameOf(element);
  const props = classedByCompiler.has(name) ? without(propsOf(element), 'className') : propsOf(element);
  if (name === 'h2' || name === 'h3') return { ...props, id: nextId(textOf(children)) };
  // Code that runs has every attribute of a tag as a text.
  if (name === 'ol' && typeof props['start'] === 'string') return { ...props, start: Number(props['start']) };
  const href = props['href'];
  const pointsInside = name === 'a' && typeof href === 'string' && href.startsWith('#') && !href.startsWith(`#${headingPrefix}`);
  return pointsInside ? { ...props, href: `#${headingPrefix}${decoded(href.slice(1))}` } : props;
}

function without(props: BlockProps, name: string): BlockProps {
  return Object.fromEntries(Object.entries(props).filter(([prop]) => prop !== name));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function settleChildren(name: string, children: readonly Block[], onReplace: OnReplace): readonly Block[] {
  const schema = components.get(name)?.children;
  if (name === 'Question') return settleQuestion(children);
  if (schema?.blocks || name === 'blockquote') return wrapInlineRuns(children, onReplace);
  if (schema?.inline) return trimWords(unwrapOnlyParagraph(children));
  if (schema || tableOrList.has(name)) return children.filter((child) => !isBlank(child));
  return settleTag(name, children);
}

const tableOrList: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'pre']);

function settleTag(name: string, children: readonly Block[]): readonly Block[] {
  if (name === 'code') return mergeWords(children).map((child) => (typeof child === 'string' ? child.replace(/\n$/, '') : child));
  const holdsBlocks = children.some((child) => !isBlank(child) && !isInline(child));
  if (name === 'li' && holdsBlocks) return children.filter((child) => !isBlank(child));
  return name === 'p' || name === 'li' ? trimWords(children) : mergeWords(children);
}
