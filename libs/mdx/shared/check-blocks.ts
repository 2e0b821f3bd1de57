import { childrenOf, isProps, nameOf, propsOf, textOf, type Block, type BlockElement, type BlockPath } from './block.ts';
import { report, type CheckContext, type Place } from './check-context.ts';
import { acceptsOfComponent, acceptsOfTag, whyComponentNotHere, whyTagNotHere } from './check-placement.ts';
import { whatPropWants } from './check-prop.ts';
import { checkQuestion } from './check-quiz.ts';
import type { ComponentSchema } from './component-schema.ts';
import { components, publicComponents } from './components.ts';
import type { Issue } from './issue.ts';
import { tags, type TagSchema } from './tags.ts';
import { readUrl } from './url-policy.ts';

const mostNodes = 6000;
const deepest = 24;

/**
 * Finds everything in a finished block tree that no reader may get: unknown tags, components, attributes and props, wrong places, unsafe
 * addresses, ids given twice. `answers` says whether the tree still has its quiz answers (as written) or has lost them (as published).
 */
export function checkBlocks(blocks: unknown, answers: 'kept' | 'removed' = 'kept'): readonly Issue[] {
  const context: CheckContext = { components: answers === 'kept' ? components : publicComponents, issues: [], ids: new Set(), nodes: 0 };
  if (!Array.isArray(blocks)) report(context, 'not-blocks', []);
  else checkChildren(blocks, { parent: 'the text', accepts: acceptsOfTag('blocks'), path: [], isInLink: false }, context);
  return context.issues;
}

function checkChildren(children: readonly unknown[], place: Place, context: CheckContext): void {
  children.forEach((child, index) => checkChild(child, { ...place, path: [...place.path, index] }, context));
}

function checkChild(child: unknown, place: Place, context: CheckContext): void {
  context.nodes += 1;
  if (context.nodes > mostNodes || place.path.length > deepest) return tooMuch(place.path, context);
  if (typeof child === 'string') return checkWords(place, context);
  if (!isElement(child)) return report(context, 'not-blocks', place.path);
  const schema = context.components.get(nameOf(child));
  const tag = tags.get(nameOf(child));
  if (schema) checkComponent(child, schema, place, context);
  else if (tag) checkTag(child, tag, place, context);
  else checkUnknown(child, place.path, context);
}

function tooMuch(path: BlockPath, context: CheckContext): void {
  const code = path.length > deepest ? 'too-deep' : 'too-many-nodes';
  if (!context.issues.some((issue) => issue.code === code))
    report(context, code, path, { most: code === 'too-deep' ? deepest : mostNodes });
}

function isElement(child: unknown): child is BlockElement {
  return Array.isArray(child) && typeof child[0] === 'string' && child.slice(isProps(child[1]) ? 2 : 1).every((part) => !isProps(part));
}

function checkWords({ accepts, parent, path }: Place, context: CheckContext): void {
  if (accepts.inline || accepts.words) return;
  const takesSomething = accepts.blocks || accepts.only.length > 0;
  report(context, takesSomething ? 'child-not-allowed' : 'no-children', path, { parent, child: 'text' });
}

function checkUnknown(element: BlockElement, path: BlockPath, context: CheckContext): void {
  const name = nameOf(element).slice(0, 40);
  if (/^[a-z][a-z0-9-]*$/.test(name)) report(context, 'unknown-tag', path, { tag: name });
  else report(context, 'unknown-component', path, { component: name, known: [...context.components.keys()].join(', ') });
}

function checkTag(element: BlockElement, schema: TagSchema, place: Place, context: CheckContext): void {
  const name = nameOf(element);
  const misplaced = whyTagNotHere(name, schema, place);
  if (misplaced) report(context, misplaced.code, place.path, misplaced.args);
  for (const [attribute, value] of Object.entries(propsOf(element))) {
    const isFit = schema.attributes.get(attribute);
    if (!isFit) report(context, 'unknown-attribute', place.path, { tag: name, prop: attribute });
    else if (!isFit(value)) report(context, 'bad-attribute', place.path, { tag: name, prop: attribute });
  }
  for (const attribute of schema.required) {
    if (!Object.hasOwn(propsOf(element), attribute)) report(context, 'bad-attribute', place.path, { tag: name, prop: attribute });
  }
  if (name === 'a') checkLink(element, place, context);
  checkChildren(
    childrenOf(element),
    { ...place, parent: name, accepts: acceptsOfTag(schema.content), isInLink: place.isInLink || name === 'a' },
    context,
  );
}

function checkLink(element: BlockElement, place: Place, context: CheckContext): void {
  const href = propsOf(element)['href'];
  if (!readUrl(href)) report(context, 'link-not-allowed', place.path, { href: String(href).slice(0, 120) });
  if (place.isInLink) report(context, 'link-inside-link', place.path);
}

function checkComponent(element: BlockElement, schema: ComponentSchema, place: Place, context: CheckContext): void {
  const misplaced = whyComponentNotHere(schema, place);
  if (misplaced) report(context, misplaced.code, place.path, misplaced.args);
  checkProps(element, schema, place.path, context);
  checkInside(element, schema, place, context);
  if (schema.isInline && place.isInLink) report(context, 'link-inside-link', place.path);
  checkChildren(childrenOf(element), { ...place, parent: schema.name, accepts: acceptsOfComponent(schema) }, context);
}

function checkProps(element: BlockElement, schema: ComponentSchema, path: BlockPath, context: CheckContext): void {
  const props = propsOf(element);
  const component = schema.name;
  for (const [prop, kind] of schema.props) {
    if (kind.required && !Object.hasOwn(props, prop)) report(context, 'missing-prop', path, { component, prop });
  }
  for (const [prop, value] of Object.entries(props)) {
    const kind = schema.props.get(prop);
    const wants = kind ? whatPropWants(kind, value) : null;
    if (!kind) report(context, 'unknown-prop', path, { component, prop, known: [...schema.props.keys()].join(', ') });
    else if (wants !== null) report(context, 'bad-prop-value', path, { component, prop, ...wants });
    else if (kind.kind === 'id' && !schema.isInline) checkOnce(String(value), path, context);
  }
}

function checkOnce(id: string, path: BlockPath, context: CheckContext): void {
  if (context.ids.has(id)) report(context, 'duplicate-id', path, { id });
  context.ids.add(id);
}

function checkInside(element: BlockElement, schema: ComponentSchema, place: Place, context: CheckContext): void {
  const children = childrenOf(element);
  if (schema.name === 'Question') return checkQuestion(element, place.path, context);
  if (isEmpty(children) && !schema.children.optional) report(context, 'empty-component', place.path, { component: schema.name });
  const isList = (child: Block) => typeof child !== 'string' && nameOf(child) === 'ul';
  if (schema.name === 'Checklist' && !children.some(isList))
    report(context, 'checklist-needs-list', place.path, { component: schema.name });
}

function isEmpty(children: readonly Block[]): boolean {
  return children.every((child) => typeof child === 'string') && textOf(children).trim() === '';
}
