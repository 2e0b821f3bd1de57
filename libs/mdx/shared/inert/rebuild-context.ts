import type { Fix, InertCode, InertIssue } from './issue.ts';
import { mostIssues } from './issue.ts';
import type { SourceMap } from './source-map.ts';
import type { InertNode, SourceNode, SourceRange } from './tree.ts';

/** No node stands deeper. */
export const deepest = 16;
/** No text has more nodes. */
export const mostNodes = 6000;

/** What one rebuilding carries along. */
export interface RebuildContext {
  readonly source: SourceMap;
  readonly issues: InertIssue[];
  /** Addresses that are defined apart from their links, by identifier; the first of equal ones counts. */
  readonly definitions: ReadonlyMap<string, SourceNode>;
  /** Where each rebuilt node comes from, for what is found later. */
  readonly origins: WeakMap<InertNode, SourceNode>;
  nodes: number;
}

/** Where a node stands. */
export interface Spot {
  readonly depth: number;
  readonly isInChecklist: boolean;
}

/** Makes an issue of what stands in a range. */
export function issueAt(code: InertCode, range: SourceRange | undefined, args: InertIssue['args'] = {}, fix?: Fix | null): InertIssue {
  const start = range?.start ?? { line: 1, column: 1 };
  const end = range && { endLine: range.end.line, endColumn: range.end.column };
  return { code, line: start.line, column: start.column, ...end, args, ...(fix && { fix }) };
}

/** Notes one thing wrong. */
export function refuse(
  context: RebuildContext,
  code: InertCode,
  range: SourceRange | undefined,
  args?: InertIssue['args'],
  fix?: Fix | null,
): void {
  if (context.issues.length < mostIssues) context.issues.push(issueAt(code, range, args, fix));
}

/** Replaces what stands in a range. */
export function replace(range: SourceRange | undefined, insert: string): Fix | null {
  return range ? { from: range.start.offset, to: range.end.offset, insert } : null;
}

/** What is written between the tags of an element, or all of a node without children. */
export function insideOf(node: SourceNode, { text }: SourceMap): string {
  const first = node.children?.[0]?.position;
  const last = node.children?.at(-1)?.position;
  return first && last ? text.slice(first.start.offset, last.end.offset) : '';
}
