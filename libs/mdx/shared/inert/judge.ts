import { childrenOf, type Block, type BlockElement, type BlockPath } from '../block.ts';
import { checkBlocks } from '../check-blocks.ts';
import type { Issue } from '../issue.ts';
import { preflight, type PreflightIssue } from '../preflight.ts';
import { blocksOf } from './blocks-of.ts';
import { inertCodes, mostIssues, type InertCode, type InertIssue } from './issue.ts';
import { readSource } from './read-source.ts';
import { rebuild } from './rebuild.ts';
import { issueAt } from './rebuild-context.ts';
import { propName } from './aliases.ts';
import { components } from '../components.ts';
import { unknownFiles } from './unknown-files.ts';
import { SourceMap } from './source-map.ts';
import type { InertNode, InertRoot, SourceNode } from './tree.ts';

/** What became of a member's text: a tree of our own and its blocks, or all that is wrong. */
export type Judgement =
  | { readonly ok: true; readonly tree: InertRoot; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly issues: readonly InertIssue[] };

/** Judges a member's text: bounds, grammar, allow-list, then the same check that every finished text passes, and whether the files are there that it names (`files`; any where nobody says). Runs nothing of it. */
export function judge(source: string, files?: readonly string[]): Judgement {
  const map = new SourceMap(source);
  const unfit = preflight(source).map((issue) => ofPreflight(issue, map));
  if (unfit.length > 0) return refused(unfit);
  const read = readSource(map);
  if (!read.tree) return refused(read.issues);
  const { root, issues, origins } = rebuild(read.tree, map);
  if (issues.length > 0) return refused(issues);
  const nodes = new Map<BlockElement, InertNode>();
  const blocks = blocksOf(root, (element, node) => nodes.set(element, node));
  const originAt = (path: BlockPath) => originOf(blocks, path, (element) => origins.get(nodes.get(element) ?? root));
  const lacking = files ? unknownFiles(blocks, files, map, (element) => origins.get(nodes.get(element) ?? root)) : [];
  const wrong = [...checkBlocks(blocks).map((issue) => ofBlocks(issue, originAt(issue.path))), ...lacking];
  return wrong.length > 0 ? refused(wrong) : { ok: true, tree: root, blocks };
}

function refused(issues: readonly InertIssue[]): Judgement {
  return { ok: false, issues: issues.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, mostIssues) };
}

function ofPreflight({ code, line, column, args }: PreflightIssue, map: SourceMap): InertIssue {
  const from = map.offsetOf(line, column);
  const to = from + (code === 'control-character' ? ((map.text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1) : 0);
  const fix = code === 'control-character' ? { from, to, insert: '' } : null;
  return issueAt(code, map.range(from, to), args, fix);
}

/** Where the element at a path was written, or the nearest one around it. */
function originOf(
  blocks: readonly Block[],
  path: BlockPath,
  ofElement: (element: BlockElement) => SourceNode | undefined,
): SourceNode | undefined {
  let origin: SourceNode | undefined;
  let level = blocks;
  for (const index of path) {
    const element = level[index];
    if (element === undefined || typeof element === 'string') break;
    origin = ofElement(element) ?? origin;
    level = childrenOf(element);
  }
  return origin;
}

const known: ReadonlySet<string> = new Set(inertCodes);

function ofBlocks({ code, args }: Issue, origin: SourceNode | undefined): InertIssue {
  const props = components.get(String(args['component']))?.props ?? new Map<string, unknown>();
  const written = origin?.attributes?.find(({ name }) => name !== undefined && propName(name, props) === args['prop']);
  const range = (written ?? origin)?.position ?? origin?.position;
  return known.has(code) ? issueAt(code as InertCode, range, args) : issueAt('not-allowed', range, { what: code });
}
