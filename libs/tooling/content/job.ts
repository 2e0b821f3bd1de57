import type { Block, Point } from '#libs/mdx/shared';
import type { Problem, Spot } from './problem.ts';

/** What the compiling process is asked, one JSON line each. */
export interface CompileJob {
  /** An MDX file, relative to the content folder. */
  readonly path: string;
}

/** Something in a text that leads elsewhere, or that others lead to. */
export interface Reference extends Spot {
  readonly name: string;
}

/** A point with its place. */
export type PlacedPoint = Point & Spot;

/** What of a finished text must fit with other texts. */
export interface References {
  readonly links: readonly Reference[];
  readonly terms: readonly Reference[];
  /** Every id of the course's namespace, points or not. */
  readonly ids: readonly (Reference & { readonly component: string })[];
  readonly points: readonly PlacedPoint[];
}

/** A text that was compiled: its blocks still have their answers. Present even with problems, so that all of them can be told at once. */
export interface CompiledSourceText {
  readonly blocks: readonly Block[];
  readonly references: References;
}

/** What the compiling process answers, one JSON line each. */
export interface CompileAnswer {
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly text: CompiledSourceText | null;
}
