import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that the bench started. */
export interface Running {
  readonly pid: number;
  /** The next line it prints that begins so; fails with its complaint when it ends first. */
  line(start: string): Promise<string>;
  /** Settles when it ended; fails with its complaint when that was not by our wish and not well. */
  readonly ended: Promise<void>;
  /** Asks it to end, or the one of its children that does the work, and waits until it has. */
  stop(pid?: number): Promise<void>;
}

/** Settings of the person who runs the bench must not change what is measured, nor lead it to her database. */
const theirs =
  /^(ESCUELA_|S3_|npm_|(TEST_)?DATABASE_URL$|PORT$|HOST$|ROLE$|GRAPHQL_OPERATIONS$|BACKUP_RECIPIENT$|NODE_OPTIONS$|NODE_ENV$|INIT_CWD$)/;

/** Linux ends what we started when we are killed. */
const dyingWithUs = ['setpriv', '--pdeathsig', 'TERM'];
const prefix = spawnSync('setpriv', [...dyingWithUs.slice(1), 'true'], { stdio: 'ignore' }).status === 0 ? dyingWithUs : [];

const running = new Set<Running>();

/** Starts a program with no setting of the school but these. */
export function start(line: readonly string[], folder: string, settings: Readonly<Record<string, string>> = {}): Running {
  const inherited = Object.entries(process.env).filter(([name]) => !theirs.test(name));
  const [command = '', ...args] = [...prefix, ...line];
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = following(child, line.join(' '));
  running.add(started);
  void started.ended.catch(() => undefined).then(() => running.delete(started));
  return started;
}

/** Ends whatever still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((each) => each.stop()));
}

function following(child: ChildProcess & { stdout: NodeJS.ReadableStream | null }, name: string): Running {
  let complaint = '';
  let isAsked = false;
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (complaint = (complaint + part).slice(-4000)));
  const failure = (what: string) => new Error(`${name}: ${what}\n${complaint}`);
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0 && !isAsked) throw failure(`ended with ${code}`);
  });
  ended.catch(() => undefined);
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    ended,
    async line(begin) {
      for (let next = await lines.next(); !next.done; next = await lines.next()) if (next.value.startsWith(begin)) return next.value;
      throw failure(`ended before it said "${begin}"`);
    },
    async stop(pid = child.pid ?? 0) {
      isAsked = true;
      if (child.exitCode === null && child.signalCode === null) process.kill(pid, 'SIGTERM');
      await ended;
    },
  };
}
