import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { TestDatabase } from './database.ts';
import { aTaughtDatabase, testKey } from './filled-database.ts';

/** The built school as people get it: a process of its own, on a database that nobody else uses. */
export interface RunningSchool {
  /** Where it answers, without a slash at the end. */
  readonly address: string;
  readonly database: TestDatabase;
  /** Ends it with no time to say goodbye. */
  crash(): Promise<void>;
  /** Starts it again where it was. */
  rise(): Promise<void>;
  stop(): Promise<void>;
}

/** Who administers the schools of the journeys. */
export const administrator = { pseudonym: 'Garza del humedal', passphrase: 'cuerda lluvia tortuga volante' } as const;

/** The settings that make her one. */
export const administered = { ESCUELA_ADMIN: administrator.pseudonym, ESCUELA_ADMIN_PASSPHRASE: administrator.passphrase } as const;

const built = 'dist/server/index.js';

/** Starts a school of this test alone; `variables` are settings of its operator. */
export async function aRunningSchool(variables: Readonly<Record<string, string>> = {}): Promise<RunningSchool> {
  const database = await aTaughtDatabase();
  let server = start(database, variables);
  let ended = endOf(server);
  const address = await addressOf(server);
  const end = (signal: NodeJS.Signals) => {
    server.kill(signal);
    return ended;
  };
  return {
    address,
    database,
    crash: () => end('SIGKILL'),
    async rise() {
      server = start(database, { ...variables, PORT: new URL(address).port });
      ended = endOf(server);
      await addressOf(server);
    },
    async stop() {
      await end('SIGTERM');
      await database.drop();
    },
  };
}

function endOf(server: ChildProcess): Promise<void> {
  return new Promise((done) => server.once('close', () => done()));
}

/** The school that all journeys of this Jest process visit. It ends with that process, whatever way that ends. */
export async function theSchool(): Promise<string> {
  const note = join(tmpdir(), `school-of-${process.pid}`);
  if (existsSync(note)) return readFileSync(note, 'utf8');
  const server = start(await aTaughtDatabase(), administered, ['--import', join(import.meta.dirname, 'end-with-parent.mjs')]);
  const address = await addressOf(server);
  for (const one of [server, server.stdin, server.stdout, server.stderr]) (one as unknown as { unref(): void }).unref();
  writeFileSync(note, address);
  return address;
}

function start({ url }: TestDatabase, variables: Readonly<Record<string, string>>, flags: readonly string[] = []): ChildProcess {
  if (!existsSync(built)) throw new Error(`The journeys visit the built school, and ${built} is not there: run npm run build`);
  const key = join(tmpdir(), 'journeys-key');
  writeFileSync(key, `${testKey.toString('base64')}\n`, { mode: 0o600 });
  const settings = { NODE_ENV: 'production', DATABASE_URL: url, PORT: '0', ESCUELA_KEY: key, ...variables };
  return spawn(process.execPath, [...flags, built], { env: { ...process.env, ...settings }, stdio: 'pipe' });
}

async function addressOf(server: ChildProcess): Promise<string> {
  const complaint = text(server.stderr!);
  for await (const line of createInterface({ input: server.stdout! })) {
    const address = /https?:\S+$/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error(`The school ended before it was open: ${await complaint}`);
}
