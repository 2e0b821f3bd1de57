import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';
import { aClient, type Client } from './client.ts';
import { root } from './project-files.ts';

/** How a command ended, and what it said. */
export interface Ending {
  readonly code: number | null;
  readonly said: string;
  readonly complaint: string;
}

/** A started school, as its operator sees it. */
export interface StartedSchool {
  readonly port: number;
  visitor(cookies?: ReadonlyMap<string, string>): Client;
  stop(): Promise<void>;
}

/** Somebody at the keyboard of a machine whose settings are these. */
export interface Operator {
  /** Runs one of the built school's commands to its end. */
  run(...words: readonly string[]): Promise<Ending>;
  start(): Promise<StartedSchool>;
}

const built = `${root}/dist/server/index.js`;
const running = new Set<ChildProcess>();

/** A test that failed half-way leaves no school behind. */
afterEach(() => {
  for (const each of running) each.kill('SIGKILL');
});

/** An operator of the built school. */
export function anOperator(variables: Readonly<Record<string, string>>): Operator {
  if (!existsSync(built)) throw new Error(`Operators run the built school, and ${built} is not there: run npm run build`);
  const spawned = (...words: readonly string[]) => {
    const env = { ...process.env, NODE_ENV: 'production', PORT: '0', ...variables };
    const child = spawn(process.execPath, ['--no-warnings', built, ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const ended = new Promise<number | null>((done) => child.once('close', done)).finally(() => running.delete(child));
    return { child, ended };
  };
  return {
    async run(...words) {
      const { child, ended } = spawned(...words);
      const [said, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
      return { code, said: said.trim(), complaint: complaint.trim() };
    },
    async start() {
      const { child, ended } = spawned();
      const complaint = text(child.stderr);
      for await (const line of createInterface({ input: child.stdout })) {
        const port = Number(/http:\/\/127\.0\.0\.1:(\d+)$/.exec(line)?.[1]);
        if (!port) continue;
        const visitor = (cookies?: ReadonlyMap<string, string>) => aClient({ port, ...(cookies ? { cookies } : {}) });
        const stop = async () => {
          child.kill('SIGTERM');
          await ended;
        };
        return { port, visitor, stop };
      }
      throw new Error(`The school ended before it was open: ${await complaint}`);
    },
  };
}
