import type { Literal } from '#libs/mdx/shared/inert';

/** The syntax tree of a program that is one literal and nothing else, in the form in which the compiler wants to find what stands in braces. */
export function literalProgram(value: Literal): object {
  return { type: 'Program', sourceType: 'module', comments: [], body: [{ type: 'ExpressionStatement', expression: expressionOf(value) }] };
}

function expressionOf(value: Literal): object {
  if (typeof value === 'object') return { type: 'ArrayExpression', elements: value.map(expressionOf) };
  return { type: 'Literal', value, raw: JSON.stringify(value) };
}
