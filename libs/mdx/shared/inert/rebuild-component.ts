import type { ComponentSchema, PropSchema } from '../component-schema.ts';
import { components } from '../components.ts';
import { readUrl } from '../url-policy.ts';
import { componentName, propName, propValue } from './aliases.ts';
import { fixOfHtml } from './html-fix.ts';
import { literalOf, type Literal } from './literal.ts';
import { refuse, replace, type RebuildContext } from './rebuild-context.ts';
import type { SourceMap } from './source-map.ts';
import type { InertAttribute, InertNode, SourceAttribute, SourceNode, SourceRange } from './tree.ts';

const mostProps = 16;

/** Copies a component of the schema with its literal props; `childrenOf` is told whether it is a checklist. */
export function rebuildComponent(
  node: SourceNode,
  context: RebuildContext,
  childrenOf: (isChecklist: boolean) => readonly InertNode[],
): readonly InertNode[] {
  const schema = components.get(componentName(node.name ?? ''));
  const children = childrenOf(schema?.name === 'Checklist');
  if (!schema) {
    refuseName(node, context);
    return [];
  }
  const type = schema.isInline ? 'mdxJsxTextElement' : 'mdxJsxFlowElement';
  return [{ type, name: schema.name, attributes: rebuildProps(node, schema, context), children }];
}

function refuseName(node: SourceNode, context: RebuildContext): void {
  const name = (node.name ?? '').slice(0, 40);
  if (/^[A-Z]|[.:]/.test(name))
    refuse(context, 'unknown-component', node.position, { component: name, known: [...components.keys()].join(', ') });
  else refuse(context, 'html-not-allowed', node.position, { tag: name }, fixOfHtml(node, context.source));
}

function rebuildProps(node: SourceNode, schema: ComponentSchema, context: RebuildContext): readonly InertAttribute[] {
  const written = node.attributes ?? [];
  if (written.length > mostProps) {
    refuse(context, 'too-many-props', node.position, { component: schema.name, most: mostProps });
    return [];
  }
  const seen = new Set<string>();
  return written.flatMap((attribute) => rebuildProp(attribute, node, schema, seen, context) ?? []);
}

function rebuildProp(
  attribute: SourceAttribute,
  node: SourceNode,
  schema: ComponentSchema,
  seen: Set<string>,
  context: RebuildContext,
): InertAttribute | null {
  const range = attribute.position ?? node.position;
  const component = schema.name;
  const gone = attribute.position ? replace(withSpaceBefore(attribute.position, context.source), '') : null;
  if (attribute.type !== 'mdxJsxAttribute') {
    refuse(context, 'spread-not-allowed', range, { component }, gone);
    return null;
  }
  const name = propName(attribute.name ?? '', schema.props);
  const prop = name.slice(0, 40);
  const kind = schema.props.get(name);
  if (!kind) {
    refuse(context, 'unknown-prop', range, { component, prop, known: [...schema.props.keys()].join(', ') || 'none' }, gone);
    return null;
  }
  if (seen.has(name)) {
    refuse(context, 'duplicate-prop', range, { component, prop }, gone);
    return null;
  }
  seen.add(name);
  const value = literalOf(attribute);
  if (value === undefined) {
    refuse(context, 'literal-only', range, { component, prop });
    return null;
  }
  return written(name, meant(value, kind));
}

/** The value that an author means by a text where a prop wants another kind. */
function meant(value: Literal, kind: PropSchema): Literal {
  return typeof value === 'string' ? (meanings[kind.kind]?.(value, kind) ?? value) : value;
}

const meanings: Readonly<Partial<Record<PropSchema['kind'], (value: string, kind: PropSchema) => Literal | undefined>>> = {
  int: (value) => (/^\d{1,6}$/.test(value) ? Number(value) : value),
  bool: (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
  list: (value) => value.split(';').flatMap((item) => item.trim() || []),
  enum: propValue,
  url: (value) => readUrl(value)?.href,
};

/** A `false` is said by leaving the prop out. */
function written(name: string, value: Literal): InertAttribute | null {
  if (value === false) return null;
  if (value === true) return { type: 'mdxJsxAttribute', name, value: null };
  if (typeof value === 'string') return { type: 'mdxJsxAttribute', name, value };
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) } };
}

function withSpaceBefore({ start, end }: SourceRange, source: SourceMap): SourceRange {
  const before = source.text.slice(0, start.offset);
  return { start: source.at(before.trimEnd().length), end };
}
