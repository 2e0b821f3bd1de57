import type { BlockPath } from './block.ts';
import type { ComponentSchema } from './component-schema.ts';
import type { Issue, IssueCode } from './issue.ts';

/** What one check carries along: the components that count, what was found, and the ids seen so far. */
export interface CheckContext {
  readonly components: ReadonlyMap<string, ComponentSchema>;
  readonly issues: Issue[];
  readonly ids: Set<string>;
  nodes: number;
}

/** Where a child stands: in what, what that accepts, and how deep. */
export interface Place {
  readonly parent: string;
  readonly accepts: Accepts;
  readonly path: BlockPath;
  readonly isInLink: boolean;
}

/** What a parent accepts as children. */
export interface Accepts {
  readonly blocks: boolean;
  readonly inline: boolean;
  readonly words: boolean;
  readonly only: readonly string[];
}

/** Notes one thing wrong. */
export function report(context: CheckContext, code: IssueCode, path: BlockPath, args: Issue['args'] = {}): void {
  context.issues.push({ code, path, args });
}
