import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { call, type Account } from './account.ts';

/** How a program ended: its exit code (null when a signal ended it) and what it printed. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs one of PostgreSQL's programs to its end. */
export async function runProgram(account: Account, line: readonly string[]): Promise<Outcome> {
  const [command, args, options] = call(account, line);
  const program = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output = (output + part).slice(-4000)));
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, output };
}

/** The line of a PostgreSQL program's output that says what went wrong. */
export function complaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const told = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return told.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim();
}
