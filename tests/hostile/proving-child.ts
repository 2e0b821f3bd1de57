import { build } from 'esbuild';
import { bundle, compileTree } from '../../libs/mdx/server/compile/compile-tree.ts';
import { lockdown } from '../../libs/mdx/server/compile/lockdown.ts';
import { answerJobs } from '../../libs/platform/server/beside/index.ts';
import type { InertRoot } from '../../libs/mdx/shared/inert/index.ts';

/** What the compiling process does, and what it must not: a tree that nobody rebuilt, code without the lists before it. */
interface ProvingJob {
  readonly tree?: InertRoot;
  readonly poisoned?: object;
  readonly code?: string;
}

answerJobs(async ({ tree, poisoned, code }: ProvingJob) => {
  const done = tree ? await compileTree(tree) : await refusalOf(() => (poisoned ? bundle(poisoned) : bundled(code ?? '')));
  return { ...done, hasRun: '__pwn' in globalThis };
});

async function refusalOf(work: () => Promise<unknown>): Promise<{ readonly refused: string | null }> {
  try {
    await work();
    return { refused: null };
  } catch (error) {
    return { refused: String((error as Error).message) };
  }
}

/** Only the lock stands before these. */
async function bundled(code: string): Promise<void> {
  await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [lockdown],
  });
}
