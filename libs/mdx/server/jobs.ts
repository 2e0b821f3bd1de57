import type { Block } from '#libs/mdx/shared';
import type { InertRoot, Judgement } from '#libs/mdx/shared/inert';

/** What the judging process is asked. */
export interface JudgeJob {
  readonly source: string;
  /** The names of the files that it may show; all where nobody says. */
  readonly files?: readonly string[];
}

/** What it answers. */
export type JudgeAnswer = Judgement & { readonly cpuMs: number };

/** What the compiling process is asked. */
export interface CompileJob {
  readonly tree: InertRoot;
}

/** What mdx-bundler made of a tree. */
export interface CompiledTree {
  /** As captured from its final tree, settled. */
  readonly blocks: readonly Block[];
  /** Its code: kept as a proof, never served and never run for a reader. */
  readonly code: string;
}

/** What the compiling process answers. */
export type CompileAnswer = CompiledTree & { readonly cpuMs: number };
