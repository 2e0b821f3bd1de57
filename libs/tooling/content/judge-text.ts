import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { childrenOf, mdxTexts, propsOf, type Block, type BlockPath } from '#libs/mdx/shared';
import { explain, judge } from '#libs/mdx/shared/inert';
import { voicesOf } from '#libs/platform/shared';
import { isSplit, splitSource } from './front-matter.ts';
import { insideOf } from './jail.ts';
import type { CompileAnswer } from './job.ts';
import { problem, start, type Spot } from './problem.ts';
import { referencesOf } from './references.ts';

const say = voicesOf([mdxTexts]).en;

/** Judges the text of a resource as a member's is judged, whoever reviewed it in git: of resources nothing ever runs. */
export function judgeText(root: string, path: string): CompileAnswer {
  const file = insideOf(root, resolve(root, path));
  if (!file) return { path, problems: [problem(path, start, 'outside-content')], text: null };
  const split = splitSource(readFileSync(file, 'utf8'));
  // Why it has no front matter says whoever reads that.
  if (!isSplit(split)) return { path, problems: [], text: null };
  const judged = judge(split.body);
  if (judged.ok) return { path, problems: [], text: { blocks: judged.blocks, references: referencesOf(judged.blocks, spotsIn(split.body, judged.blocks)) } };
  const problems = judged.issues.map((issue) => ({ file: path, line: issue.line, column: issue.column, code: issue.code, sentence: explain(issue, say) }));
  return { path, problems, text: null };
}

/** Blocks of this lane do not know where they were written; the first place of the address or the id that they name is near enough. */
function spotsIn(body: string, blocks: readonly Block[]): (path: BlockPath) => Spot {
  return (path) => {
    const { href, id } = propsAt(blocks, path);
    const words = typeof href === 'string' ? href.replace(/^#s-/, '#') : String(id);
    const before = body.slice(0, Math.max(0, body.indexOf(words))).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

function propsAt(blocks: readonly Block[], [step, ...more]: BlockPath): Readonly<Record<string, unknown>> {
  const element = blocks[step ?? 0];
  if (element === undefined || typeof element === 'string') return {};
  return more.length === 0 ? propsOf(element) : propsAt(childrenOf(element), more);
}
