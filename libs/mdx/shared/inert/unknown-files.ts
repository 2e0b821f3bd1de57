import { propsOf, visitElements, type Block, type BlockElement } from '../block.ts';
import { mediaSlug } from '../media.ts';
import { mostIssues, type Fix, type InertIssue } from './issue.ts';
import { issueAt } from './rebuild-context.ts';
import type { SourceMap } from './source-map.ts';
import type { SourceNode } from './tree.ts';

/** What a text shows of files that it does not have. Where one of its own could be meant, that one is offered. */
export function unknownFiles(
  blocks: readonly Block[],
  files: readonly string[],
  source: SourceMap,
  originOf: (element: BlockElement) => SourceNode | undefined,
): InertIssue[] {
  const found: InertIssue[] = [];
  visitElements(blocks, (element) => {
    const name = mediaSlug(propsOf(element)['src']);
    // Looking for what is meant is dear, and nobody is told of more.
    if (found.length >= mostIssues || name === null || files.includes(name)) return;
    const origin = originOf(element)?.position;
    const meant = nearest(name, files);
    const fix = origin && meant !== undefined ? inPlace(name, meant, source.slice(origin), origin.start.offset) : null;
    found.push(issueAt('unknown-file', origin, { name: name.slice(0, 60) }, fix));
  });
  return found;
}

function inPlace(name: string, meant: string, written: string, offset: number): Fix | null {
  const at = /\bmedia:/.test(written) ? written.indexOf(`media:${name}`) : -1;
  if (at < 0) return null;
  const from = offset + at + 'media:'.length;
  return { from, to: from + name.length, insert: meant };
}

/** The only one there is, else the one that differs in the fewest signs, if they are few. */
function nearest(name: string, files: readonly string[]): string | undefined {
  if (files.length === 1) return files[0];
  const [best] = files.map((file) => ({ file, slips: slipsBetween(name, file) })).toSorted((one, other) => one.slips - other.slips);
  return best && best.slips <= 2 ? best.file : undefined;
}

/** How many signs must be put in, taken out or replaced. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, sign] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at < row.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (sign === other[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
