import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CompileAnswer } from './job.ts';

/** How many texts are compiled at a time: enough to keep the bundler busy beside the parser. */
const inFlight = 4;

/** Compiles texts in one process of their own that has no environment and little memory; rejects when that process ends early. */
export async function compileTexts(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, CompileAnswer>> {
  const answers = new Map<string, CompileAnswer>();
  if (paths.length === 0) return answers;
  const child = spawn(process.execPath, ['--no-warnings', '--max-old-space-size=512', fileURLToPath(new URL('compile-child.ts', import.meta.url)), root], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { NODE_ENV: 'production' },
  });
  // When the child dies while we write, its end is what tells us, not the broken pipe.
  child.stdin.on('error', () => undefined);
  const waiting = [...paths].reverse();
  const sendNext = () => {
    const path = waiting.pop();
    if (path !== undefined) child.stdin.write(`${JSON.stringify({ path })}\n`);
  };
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  for (let i = 0; i < inFlight; i += 1) sendNext();
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line) as CompileAnswer;
    answers.set(answer.path, answer);
    if (answers.size === paths.length) child.stdin.end();
    else sendNext();
  }
  const status = await ended;
  const unanswered = paths.filter((path) => !answers.has(path));
  if (unanswered.length > 0) throw new Error(`The compiling process ended early (${status}); it was at ${unanswered.slice(0, inFlight).join(', ')}.`);
  return answers;
}
