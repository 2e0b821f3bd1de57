import { parse } from './parse.ts';
import { deepest, issueAt } from './rebuild-context.ts';
import { SourceMap } from './source-map.ts';
import { isParserMessage, syntaxIssue } from './syntax-issue.ts';
import type { Fix, InertIssue } from './issue.ts';
import type { SourceNode } from './tree.ts';

/** The parser's tree, or what it stopped at. */
export type ReadSource = { readonly tree: SourceNode } | { readonly tree: null; readonly issues: readonly InertIssue[] };

/** So many times a text is read on behind what the parser stopped at: each time costs as much as the first. */
const mostReadings = 6;

/** Reads a source. The parser tells one thing at a time, so what it stopped at is hidden from it, and the rest is read once more. */
export function readSource(map: SourceMap): ReadSource {
  const issues: InertIssue[] = [];
  let shown = map;
  while (issues.length < mostReadings) {
    const read = parsed(shown);
    if (!('code' in read)) return issues.length > 0 ? { tree: null, issues } : { tree: read };
    // What was hidden before must not come back as part of a fix.
    if (issues.some(({ fix }) => fix && read.fix && overlap(fix, read.fix))) break;
    issues.push(read);
    if (!read.fix) break;
    shown = new SourceMap(hidden(shown.text, read.code, read.fix));
  }
  return { tree: null, issues };
}

function overlap(one: Fix, other: Fix): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The text with other signs, as many, in the place of what a fix would replace. */
function hidden(source: string, code: InertIssue['code'], { from, to }: Fix): string {
  const end = Math.max(to, from + 1);
  const signs = source.slice(from, end).replace(/[^\r\n]/g, 'x');
  return source.slice(0, from) + (code === 'quote-signs' ? signs.replace(/^x(x*)x$/, '"$1"') : signs) + source.slice(end);
}

function parsed(source: SourceMap): SourceNode | InertIssue {
  try {
    return parse(source.text);
  } catch (error) {
    // The parser's own helpers call themselves for every level of what is nested.
    if (error instanceof RangeError) return issueAt('too-deep', undefined, { most: deepest });
    if (isParserMessage(error)) return syntaxIssue(error, source);
    throw error;
  }
}
