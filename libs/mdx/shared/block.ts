/** What a prop of a finished block may hold: only what JSON can carry and a page can show. */
export type PropValue = string | number | boolean | readonly string[];

/** Props by name. */
export type BlockProps = Readonly<Record<string, PropValue>>;

/** An HTML tag or a component: its name, its props when it has any, then its children. */
export type BlockElement = readonly [name: string, ...rest: (BlockProps | Block)[]];

/** One piece of a finished text: words, or an element. Both lanes end as a list of these and nothing else reaches a reader. */
export type Block = string | BlockElement;

/** Where an element stands in a list of blocks: the index of each child on the way down. */
export type BlockPath = readonly number[];

/** Whether a part of an element is its props (and not a child). */
export function isProps(part: unknown): part is BlockProps {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** The tag or component name of an element. */
export function nameOf(element: BlockElement): string {
  return element[0];
}

/** The props of an element, empty when it has none. */
export function propsOf(element: BlockElement): BlockProps {
  const first = element[1];
  return isProps(first) ? first : {};
}

/** The children of an element, in order. */
export function childrenOf(element: BlockElement): readonly Block[] {
  return element.slice(isProps(element[1]) ? 2 : 1) as Block[];
}

/** Puts an element together, leaving out props when there are none. */
export function makeElement(name: string, props: BlockProps, children: readonly Block[]): BlockElement {
  return Object.keys(props).length > 0 ? [name, props, ...children] : [name, ...children];
}

/** Calls `visit` for every element, parents before their children, with the path to it. */
export function visitElements(
  blocks: readonly Block[],
  visit: (element: BlockElement, path: BlockPath, parents: readonly BlockElement[]) => void,
  path: BlockPath = [],
  parents: readonly BlockElement[] = [],
): void {
  blocks.forEach((block, index) => {
    if (typeof block === 'string') return;
    visit(block, [...path, index], parents);
    visitElements(childrenOf(block), visit, [...path, index], [...parents, block]);
  });
}

/** The words of some blocks, without any markup. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (typeof block === 'string' ? block : textOf(childrenOf(block)))).join('');
}
