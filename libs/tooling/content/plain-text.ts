import type { Spot } from './problem.ts';

/** A node of the Markdown tree, as far as we look at it. */
export interface MarkdownNode {
  readonly type: string;
  children?: MarkdownNode[];
  readonly position?: { readonly start: Spot };
  readonly name?: string | null;
  attributes?: MarkdownAttribute[];
  readonly depth?: number;
  readonly checked?: boolean | null;
}

/** An attribute of a JSX node. */
export interface MarkdownAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | { readonly value: string };
  readonly position?: { readonly start: Spot };
}

/** What a reading of a Markdown tree gathers. */
export interface PlainReading {
  readonly trusted: boolean;
  readonly report: (spot: Spot | undefined, code: string, args?: Readonly<Record<string, string | number>>) => void;
  /** Component names that the text uses. */
  readonly names: Set<string>;
  /** Where each prop stands, by the place of its element. */
  readonly props: Map<string, Map<string, Spot>>;
}

/** The name of a place in the maps above. */
export function spotKey(spot: Spot | undefined): string {
  return spot ? `${spot.line}:${spot.column}` : '';
}

/**
 * A remark plugin that takes out of the tree, and reports, whatever the text may not have. It works on the very tree that is compiled
 * afterwards, so no second parser can see another text; what is left of a plain text has nothing that could run.
 */
export function keepPlain(reading: PlainReading) {
  return () => (tree: MarkdownNode) => {
    prune(tree, reading, false);
  };
}

function prune(parent: MarkdownNode, reading: PlainReading, inChecklist: boolean): void {
  // A node without children must stay without the property: the compiler asks whether it is there.
  if (!parent.children) return;
  parent.children = parent.children.flatMap((child) => {
    const isAmong = inChecklist || child.name === 'Checklist';
    const kept = keep(child, reading, isAmong);
    prune(child, reading, isAmong);
    return kept ? [child] : (child.children ?? []);
  });
}

/** Whether a node stays; the children of one that goes take its place. */
function keep(node: MarkdownNode, reading: PlainReading, inChecklist: boolean): boolean {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return keepElement(node, reading);
  const spot = node.position?.start;
  if (typeof node.checked === 'boolean' && !inChecklist) reading.report(spot, 'task-outside-checklist');
  const refused = whyRefused(node, reading.trusted);
  if (refused) reading.report(spot, refused);
  return !refused;
}

function whyRefused({ type, depth }: MarkdownNode, trusted: boolean): string | undefined {
  if (type === 'heading') return depth === 2 || depth === 3 ? undefined : 'heading-level';
  return neverAllowed.get(type) ?? (trusted ? undefined : onlyTrusted.get(type));
}

const neverAllowed: ReadonlyMap<string, string> = new Map([
  ['image', 'image-not-allowed'],
  ['imageReference', 'image-not-allowed'],
  ['footnoteReference', 'footnote-not-allowed'],
  ['footnoteDefinition', 'footnote-not-allowed'],
]);

/** Components for files that people send: lessons come from git and have none. */
const membersOnly: ReadonlySet<string> = new Set(['Figure', 'Download']);

const onlyTrusted: ReadonlyMap<string, string> = new Map([
  ['mdxjsEsm', 'imports-not-allowed'],
  ['mdxFlowExpression', 'expression-not-allowed'],
  ['mdxTextExpression', 'expression-not-allowed'],
]);

function keepElement(node: MarkdownNode, reading: PlainReading): boolean {
  const name = node.name ?? '';
  const spot = node.position?.start;
  const isComponent = /^[A-Z]\w*$/.test(name);
  if (!isComponent && !reading.trusted) {
    const code = /[.:]|^[A-Z]/.test(name) ? 'unknown-component' : 'html-not-allowed';
    reading.report(spot, code, { tag: name, component: name, known: 'see the table of components' });
    return false;
  }
  if (membersOnly.has(name)) {
    reading.report(spot, 'image-not-allowed');
    return false;
  }
  if (isComponent) reading.names.add(name);
  const props = new Map<string, Spot>();
  node.attributes = node.attributes?.filter((attribute) => keepAttribute(attribute, node, reading, props));
  reading.props.set(spotKey(spot), props);
  return true;
}

function keepAttribute(attribute: MarkdownAttribute, node: MarkdownNode, reading: PlainReading, seen: Map<string, Spot>): boolean {
  const { name: prop = '', position } = attribute;
  const spot = (position ?? node.position)?.start;
  const refused = seen.has(prop) ? 'duplicate-prop' : reading.trusted ? null : whyNotLiteral(attribute);
  if (prop !== '' && spot) seen.set(prop, spot);
  if (refused) reading.report(spot, refused, { component: node.name ?? '', prop });
  return !refused;
}

function whyNotLiteral({ type, value }: MarkdownAttribute): string | null {
  if (type !== 'mdxJsxAttribute') return 'spread-not-allowed';
  if (typeof value !== 'object' || value === null) return null;
  try {
    const literal: unknown = JSON.parse(value.value);
    return typeof literal === 'object' && !Array.isArray(literal) ? 'literal-only' : null;
  } catch {
    return 'literal-only';
  }
}
