import { rebuildComponent } from './rebuild-component.ts';
import { deepest, mostNodes, refuse, replace, type RebuildContext, type Spot } from './rebuild-context.ts';
import { rebuildImage, rebuildLink } from './rebuild-link.ts';
import { fixOfHeading, importsIn, isComment, withoutBox } from './rebuild-fixes.ts';
import { rebuildTable } from './rebuild-table.ts';
import { words } from './rebuild-words.ts';
import type { SourceMap } from './source-map.ts';
import type { InertIssue } from './issue.ts';
import type { InertNode, InertRoot, SourceNode } from './tree.ts';

/** A rebuilt text, what was wrong with it, and where its nodes come from. */
export interface Rebuilt {
  readonly root: InertRoot;
  readonly issues: readonly InertIssue[];
  readonly origins: WeakMap<InertNode, SourceNode>;
}

type Rebuild = (node: SourceNode, spot: Spot, context: RebuildContext) => readonly InertNode[];

/**
 * Builds a new tree out of what may stand in a member's text. Nothing is deleted from the parser's tree: what no line here copies does
 * not exist, whatever an extension, a later version or a clever author put there.
 */
export function rebuild(tree: SourceNode, source: SourceMap): Rebuilt {
  const definitions = new Map<string, SourceNode>();
  collectDefinitions(tree, definitions, 0);
  const context: RebuildContext = { source, issues: [], definitions, origins: new WeakMap(), nodes: 0 };
  const root: InertRoot = { type: 'root', children: childrenOf(tree, { depth: 0, isInChecklist: false }, context) };
  return { root, issues: context.issues, origins: context.origins };
}

function collectDefinitions(node: SourceNode, definitions: Map<string, SourceNode>, depth: number): void {
  if (node.type === 'definition' && node.identifier !== undefined && !definitions.has(node.identifier))
    definitions.set(node.identifier, node);
  if (depth < deepest) for (const child of node.children ?? []) collectDefinitions(child, definitions, depth + 1);
}

function childrenOf(node: SourceNode, spot: Spot, context: RebuildContext): readonly InertNode[] {
  const children: InertNode[] = [];
  for (const child of node.children ?? []) children.push(...rebuildNode(child, { ...spot, depth: spot.depth + 1 }, context));
  return children;
}

function rebuildNode(node: SourceNode, spot: Spot, context: RebuildContext): readonly InertNode[] {
  context.nodes += 1;
  if (context.nodes > mostNodes) {
    if (context.nodes === mostNodes + 1) refuse(context, 'too-many-nodes', node.position, { most: mostNodes });
    return [];
  }
  if (spot.depth > deepest) {
    refuse(context, 'too-deep', node.position, { most: deepest });
    return [];
  }
  const rebuilt = (handlers.get(node.type) ?? unknown)(node, spot, context);
  for (const one of rebuilt) if (!context.origins.has(one)) context.origins.set(one, node);
  return rebuilt;
}

const unknown: Rebuild = (node, _spot, context) => {
  refuse(context, 'not-allowed', node.position, { what: node.type });
  return [];
};

const container =
  (type: 'blockquote' | 'emphasis' | 'strong' | 'delete'): Rebuild =>
  (node, spot, context) => [{ type, children: childrenOf(node, spot, context) }];

const footnote: Rebuild = (node, _spot, context) => {
  refuse(context, 'footnote-not-allowed', node.position);
  return [];
};

const expression: Rebuild = (node, _spot, context) => {
  if (isComment(node.value ?? '') || !node.position) return [];
  // Every brace gets its backslash, or the inner ones would be the next to be refused.
  const escaped = context.source.slice(node.position).replace(/[{}]/g, '\\$&');
  refuse(context, 'expression-not-allowed', node.position, {}, replace(node.position, escaped));
  return [];
};

const component: Rebuild = (node, spot, context) =>
  rebuildComponent(node, context, (isChecklist) =>
    childrenOf(node, { ...spot, isInChecklist: spot.isInChecklist || isChecklist }, context),
  );

const handlers: ReadonlyMap<string, Rebuild> = new Map<string, Rebuild>([
  ['paragraph', paragraph],
  ['heading', heading],
  ['blockquote', container('blockquote')],
  ['emphasis', container('emphasis')],
  ['strong', container('strong')],
  ['delete', container('delete')],
  ['list', list],
  ['listItem', listItem],
  ['table', (node, spot, context) => rebuildTable(node, (cell) => childrenOf(cell, { ...spot, depth: spot.depth + 2 }, context))],
  ['text', (node, _spot, context) => words('text', node, context)],
  ['inlineCode', (node, _spot, context) => words('inlineCode', node, context)],
  ['code', (node, _spot, context) => words('code', node, context)],
  ['break', () => [{ type: 'break' }]],
  ['thematicBreak', () => [{ type: 'thematicBreak' }]],
  ['definition', () => []],
  ['link', (node, spot, context) => rebuildLink(node, node, childrenOf(node, spot, context), context)],
  ['linkReference', (node, spot, context) => rebuildLink(node, definitionOf(node, context), childrenOf(node, spot, context), context)],
  ['image', (node, _spot, context) => rebuildImage(node, node, context)],
  ['imageReference', (node, _spot, context) => rebuildImage(node, definitionOf(node, context), context)],
  ['footnoteReference', footnote],
  ['footnoteDefinition', footnote],
  ['mdxFlowExpression', expression],
  ['mdxTextExpression', expression],
  ['mdxJsxFlowElement', component],
  ['mdxJsxTextElement', component],
]);

function definitionOf({ identifier = '' }: SourceNode, { definitions }: RebuildContext): SourceNode {
  return definitions.get(identifier) ?? { type: 'definition', url: '' };
}

/** A paragraph that holds only block components is none: they take its place. */
function paragraph(node: SourceNode, spot: Spot, context: RebuildContext): readonly InertNode[] {
  const imports = importsIn(node, context.source);
  if (imports) {
    refuse(context, 'imports-not-allowed', imports, {}, replace(imports, ''));
    return [];
  }
  const children = childrenOf(node, spot, context);
  const said = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (said.every((child) => child.type === 'mdxJsxFlowElement')) return said;
  return [{ type: 'paragraph', children }];
}

function heading(node: SourceNode, spot: Spot, context: RebuildContext): readonly InertNode[] {
  const { depth = 0 } = node;
  if (depth === 2 || depth === 3) return [{ type: 'heading', depth, children: childrenOf(node, spot, context) }];
  refuse(context, 'heading-level', node.position, { depth }, fixOfHeading(node, context.source));
  return [];
}

function list(node: SourceNode, spot: Spot, context: RebuildContext): readonly InertNode[] {
  const items = node.children ?? [];
  const spread = (node.spread ?? false) || items.some((item) => item.spread ?? (item.children?.length ?? 0) > 1);
  const ordered = node.ordered === true;
  return [{ type: 'list', ordered, start: ordered ? (node.start ?? null) : null, spread, children: childrenOf(node, spot, context) }];
}

function listItem(node: SourceNode, spot: Spot, context: RebuildContext): readonly InertNode[] {
  if (typeof node.checked === 'boolean' && !spot.isInChecklist)
    refuse(context, 'task-outside-checklist', node.position, {}, withoutBox(node, context.source));
  return [{ type: 'listItem', spread: false, children: childrenOf(node, spot, context) }];
}
