import { literalOf, type InertAttribute, type InertNode, type InertRoot } from '#libs/mdx/shared/inert';
import { literalProgram } from './literal-program.ts';

/** A copy of a rebuilt tree in which literals in braces have the syntax tree that the compiler asks for: we write it, no parser does. */
export function compilerTree(root: InertRoot): object {
  return copy(root);
}

function copy(node: InertNode): object {
  const children = 'children' in node ? { children: node.children.map(copy) } : {};
  const attributes = 'attributes' in node ? { attributes: node.attributes.map(copyAttribute) } : {};
  return { ...node, ...children, ...attributes };
}

function copyAttribute(attribute: InertAttribute): object {
  const { value } = attribute;
  if (value === null || typeof value === 'string') return attribute;
  const literal = literalOf(attribute);
  if (literal === undefined) throw new Error('A prop of a rebuilt tree is no literal.');
  return { ...attribute, value: { ...value, data: { estree: literalProgram(literal) } } };
}
