import { components, makeElement, type Block, type BlockProps, type PropValue } from '#libs/mdx/shared';
import { literalOf, type InertAttribute } from '#libs/mdx/shared/inert';

/** A node of the compiler's final tree, as far as we look at it. */
export interface FinalNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: InertAttribute['value'] }[];
  readonly children?: readonly FinalNode[];
}

/** The second allow-list, which knows nothing of the first: every tag that the compiler can make of a rebuilt tree, with its attributes. */
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ...['p', 'h2', 'h3', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'li'].map((tag): [string, string[]] => [tag, []]),
  ...['table', 'thead', 'tbody', 'tr', 'br', 'hr'].map((tag): [string, string[]] => [tag, []]),
  ['ol', ['start']],
  ['th', ['align']],
  ['td', ['align']],
  ['a', ['href']],
  ['img', ['src', 'alt']],
]);

/** Copies the compiler's final tree into blocks, and throws at whatever should not be there: then an earlier layer has failed. */
export function capture(root: FinalNode): readonly Block[] {
  if (root.type !== 'root') throw new Error(`The final tree begins with ${root.type}.`);
  return captureChildren(root);
}

function captureChildren({ children = [] }: FinalNode): readonly Block[] {
  return children.map(captureNode);
}

function captureNode(node: FinalNode): Block {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'element':
      return captureTag(node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return captureComponent(node);
    default:
      throw new Error(`The final tree holds a node of type ${node.type}.`);
  }
}

function captureTag(node: FinalNode): Block {
  const tag = node.tagName ?? '';
  const known = attributesOf.get(tag);
  if (!known) throw new Error(`The final tree holds the tag ${tag}.`);
  const props: Record<string, PropValue> = {};
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    if (value === undefined || value === null) continue;
    if (!known.includes(name)) throw new Error(`The final tree holds ${name} on ${tag}.`);
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`The final tree holds no plain ${name} on ${tag}.`);
    props[name] = value;
  }
  return makeElement(tag, props, captureChildren(node));
}

function captureComponent(node: FinalNode): Block {
  const schema = components.get(node.name ?? '');
  if (!schema) throw new Error(`The final tree holds the component ${node.name ?? ''}.`);
  const props = (node.attributes ?? []).map((attribute) => {
    const { type, name = '', value = null } = attribute;
    const literal = literalOf({ value });
    if (type !== 'mdxJsxAttribute' || !schema.props.has(name) || literal === undefined)
      throw new Error(`The final tree holds ${name || type} on ${schema.name}.`);
    return [name, literal] as const;
  });
  return makeElement(schema.name, Object.fromEntries(props) as BlockProps, captureChildren(node));
}
