import { childrenOf, nameOf, type Block, type BlockElement } from './block.ts';
import { components } from './components.ts';
import { tags } from './tags.ts';

/** Whether a child is nothing but white space. */
export function isBlank(child: Block): boolean {
  return typeof child === 'string' && child.trim() === '';
}

/** Whether a child belongs into running text. */
export function isInline(child: Block): boolean {
  if (typeof child === 'string') return true;
  return components.get(nameOf(child))?.isInline ?? tags.get(nameOf(child))?.isInline ?? false;
}

/** Joins neighbouring strings. */
export function mergeWords(children: readonly Block[]): readonly Block[] {
  const merged: Block[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (typeof child === 'string' && typeof last === 'string') merged[merged.length - 1] = last + child;
    else merged.push(child);
  }
  return merged.filter((child) => child !== '');
}

/** Joins neighbouring strings and takes the white space off both ends. */
export function trimWords(children: readonly Block[]): readonly Block[] {
  const merged = [...mergeWords(children)];
  const first = merged[0];
  if (typeof first === 'string') merged[0] = first.trimStart();
  const last = merged.at(-1);
  if (typeof last === 'string') merged[merged.length - 1] = last.trimEnd();
  return merged.filter((child) => child !== '');
}

/** Gives the words of the one paragraph when there is nothing beside it. */
export function unwrapOnlyParagraph(children: readonly Block[]): readonly Block[] {
  const [only, ...more] = children.filter((child) => !isBlank(child));
  return only && more.length === 0 && typeof only !== 'string' && nameOf(only) === 'p' ? childrenOf(only) : children;
}

/** Drops white space between blocks and puts words that stand among them into paragraphs of their own. */
export function wrapInlineRuns(children: readonly Block[], onWrap: (now: BlockElement, before: BlockElement) => void): readonly Block[] {
  const wrapped: Block[] = [];
  let run: Block[] = [];
  const close = () => {
    const words = trimWords(run);
    run = [];
    if (words.length === 0) return;
    const paragraph: BlockElement = ['p', ...words];
    const first = words.find((word) => typeof word !== 'string');
    if (first) onWrap(paragraph, first);
    wrapped.push(paragraph);
  };
  for (const child of children) {
    if (isInline(child)) run.push(child);
    else {
      close();
      wrapped.push(child);
    }
  }
  close();
  return wrapped;
}
