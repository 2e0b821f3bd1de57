import type { ReactNode } from 'react';
import type { Block, BlockProps } from '#libs/mdx/shared';

/** What every component of a text is given: its props, what stands inside, and the way to render that. */
export interface PartProps {
  readonly props: BlockProps;
  readonly inside: readonly Block[];
  readonly render: (blocks: readonly Block[]) => ReactNode;
}

/** A prop that is a text; undefined where it is anything else. */
export function textProp(props: BlockProps, name: string): string | undefined {
  const value = props[name];
  return typeof value === 'string' ? value : undefined;
}

/** A prop that is a number; undefined where it is anything else. */
export function numberProp(props: BlockProps, name: string): number | undefined {
  const value = props[name];
  return typeof value === 'number' ? value : undefined;
}

/** A prop that is a list of texts; empty where it is anything else. */
export function listProp(props: BlockProps, name: string): readonly string[] {
  const value = props[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
