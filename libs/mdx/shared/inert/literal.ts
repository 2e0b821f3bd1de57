import type { InertAttribute, SourceAttribute } from './tree.ts';

/** A value that a prop can have. */
export type Literal = string | number | boolean | readonly string[];

const longest = 4000;

/** The value of a written prop when it is a literal; in braces only what JSON is. There is nothing here that could evaluate more. */
export function literalOf({ value }: Pick<SourceAttribute | InertAttribute, 'value'>): Literal | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  if (value.value.length > longest) return undefined;
  try {
    const literal: unknown = JSON.parse(value.value);
    return isLiteral(literal) ? literal : undefined;
  } catch {
    return undefined;
  }
}

function isLiteral(value: unknown): value is Literal {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
