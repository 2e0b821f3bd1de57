import {
  childrenOf as insideOf,
  makeElement,
  nameOf,
  propsOf as propsOfElement,
  type Block,
  type BlockElement,
  type BlockProps,
} from '../block.ts';
import { components } from '../components.ts';
import { settleBlocks } from '../settle.ts';
import { literalOf } from './literal.ts';
import type { InertComponent, InertList, InertNode, InertRoot, InertTable } from './tree.ts';

/** Told which node each element comes from. */
export type OnElement = (element: BlockElement, node: InertNode) => void;

/** Turns a rebuilt tree into finished blocks without any compiler, so that a browser can show them while somebody writes; what mdx-bundler makes of the same tree is the same. */
export function blocksOf(root: InertRoot, onElement: OnElement = () => undefined): readonly Block[] {
  const origins = new Map<BlockElement, InertNode>();
  const note: OnElement = (element, node) => {
    origins.set(element, node);
    onElement(element, node);
  };
  return settleBlocks(childrenOf(root, note), (now, before) => {
    const node = origins.get(before);
    if (node) note(now, node);
  });
}

function childrenOf({ children }: { readonly children: readonly InertNode[] }, note: OnElement): readonly Block[] {
  return children.flatMap((child, index) => {
    const blocks = blocksOfNode(child, note);
    return children[index - 1]?.type === 'break' ? blocks.map((block) => withoutSpaceBefore(block, note, child)) : blocks;
  });
}

/** After a hard break the compiler drops white space, also where a mark begins with it. */
function withoutSpaceBefore(block: Block, note: OnElement, node: InertNode): Block {
  if (typeof block === 'string') return block.replace(/^[ \t]+/, '');
  const [first, ...more] = insideOf(block);
  if (typeof first !== 'string' || components.has(nameOf(block))) return block;
  const element = makeElement(nameOf(block), propsOfElement(block), [first.replace(/^[ \t]+/, ''), ...more]);
  note(element, node);
  return element;
}

const tagOf = {
  paragraph: 'p',
  blockquote: 'blockquote',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  break: 'br',
  thematicBreak: 'hr',
} as const;

function blocksOfNode(node: InertNode, note: OnElement): readonly Block[] {
  if (node.type === 'text') return [node.value];
  const element = elementOf(node, note);
  note(element, node);
  // The compiler ends the line in its tree as well.
  return node.type === 'break' ? [element, '\n'] : [element];
}

type ElementNode = Exclude<InertNode, { readonly type: 'text' }>;

function elementOf(node: ElementNode, note: OnElement): BlockElement {
  switch (node.type) {
    case 'heading':
      return [`h${node.depth}`, ...childrenOf(node, note)];
    case 'list':
      return listOf(node, note);
    case 'table':
      return tableOf(node, note);
    case 'link':
      return ['a', { href: node.url }, ...childrenOf(node, note)];
    case 'image':
      return ['img', { src: node.url, alt: node.alt }];
    case 'code':
    case 'inlineCode':
      return codeOf(node);
    default:
      return 'name' in node ? makeElement(node.name, propsOf(node), childrenOf(node, note)) : plain(node, note);
  }
}

function codeOf({ type, value }: { readonly type: 'code' | 'inlineCode' | 'text'; readonly value: string }): BlockElement {
  if (type === 'inlineCode') return ['code', value];
  return ['pre', value === '' ? ['code'] : ['code', `${value}\n`]];
}

function plain(node: ElementNode, note: OnElement): BlockElement {
  const tag = node.type in tagOf ? tagOf[node.type as keyof typeof tagOf] : null;
  if (tag === null) throw new Error(`A ${node.type} stands where none can.`);
  return 'children' in node ? [tag, ...childrenOf(node, note)] : [tag];
}

function propsOf({ attributes }: InertComponent): BlockProps {
  return Object.fromEntries(attributes.flatMap((one) => [[one.name, literalOf(one) ?? '']]));
}

function listOf({ ordered, start, spread, children }: InertList, note: OnElement): BlockElement {
  const items = children.map((item): BlockElement => {
    const inside = 'children' in item ? item.children.flatMap((child) => inItem(child, spread, note)) : [];
    const element: BlockElement = ['li', ...inside];
    note(element, item);
    return element;
  });
  return makeElement(ordered ? 'ol' : 'ul', start === null || start === 1 ? {} : { start }, items);
}

/** In a tight list the words of an item stand in no paragraph. */
function inItem(child: InertNode, isLoose: boolean, note: OnElement): readonly Block[] {
  return child.type === 'paragraph' && !isLoose ? childrenOf(child, note) : blocksOfNode(child, note);
}

function tableOf({ align, children }: InertTable, note: OnElement): BlockElement {
  const rows = children.map((row, index): BlockElement => {
    const cells = 'children' in row ? row.children : [];
    const rowElement: BlockElement = ['tr', ...cells.map((cell, column) => cellOf(cell, index === 0 ? 'th' : 'td', align[column], note))];
    note(rowElement, row);
    return rowElement;
  });
  const [head, ...body] = rows;
  return ['table', ...(head ? [['thead', head] as const] : []), ...(body.length > 0 ? [['tbody', ...body] as const] : [])];
}

function cellOf(cell: InertNode, tag: 'th' | 'td', align: InertTable['align'][number] | undefined, note: OnElement): BlockElement {
  const element = makeElement(tag, align ? { align } : {}, 'children' in cell ? childrenOf(cell, note) : []);
  note(element, cell);
  return element;
}
