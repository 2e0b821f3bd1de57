import { realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CompileAnswer, CompileJob } from './job.ts';
import { problem, start } from './problem.ts';

// node libs/tooling/content/compile-child.ts <content folder>: one JSON job a line in, one JSON answer a line out, in any order.
const root = realpathSync(process.argv[2] ?? 'content');

for await (const line of createInterface({ input: process.stdin })) void answer(JSON.parse(line) as CompileJob);

async function answer({ path }: CompileJob): Promise<void> {
  const answered = await answerOf(path).catch((error: unknown) => failed(path, error));
  process.stdout.write(`${onOneLine(JSON.stringify(answered))}\n`);
}

/** Each way brings a parser of its own along, which takes longer to load than a text to read. */
async function answerOf(path: string): Promise<CompileAnswer> {
  if (path.startsWith('resources/')) return (await import('./judge-text.ts')).judgeText(root, path);
  return (await import('./compile-text.ts')).compileText(root, path);
}

/** JSON lets these two line ends stand as they are, and whoever reads us by lines would cut there. */
function onOneLine(json: string): string {
  return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function failed(path: string, error: unknown): CompileAnswer {
  const reason = error instanceof Error ? error.message : String(error);
  return { path, problems: [problem(path, start, 'compile-failed', { reason })], text: null };
}
