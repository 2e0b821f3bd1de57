import { explain, type InertIssue } from '#libs/mdx/shared/inert';
import type { RequestContext } from '#libs/platform/server';
import type { TextIssueType } from './text-issue.type.ts';

/** What is wrong with a text, in the reader's language. */
export function inWords(issue: InertIssue, { speak }: RequestContext): TextIssueType {
  const { code, line, column, fix } = issue;
  return { code, line, column, sentence: explain(issue, speak), fix: fix ?? null };
}
