import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';
import { Client } from 'pg';
import { databaseUrl, makePrivateFolder, type SocketAddress, type Use } from '../../libs/platform/server/database/index.ts';

/** How a process ended, and what it said to the person who started it. */
export interface Ending {
  readonly code: number | null;
  readonly complaint: string;
}

/** A process of its own that uses the database of a data folder. */
export interface DatabaseProcess {
  /** The next line it prints that begins so; fails when it ends first. */
  line(start: string): Promise<string>;
  /** Where its database is, once that can be used. */
  ready(): Promise<SocketAddress>;
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
  readonly ended: Promise<Ending>;
}

/** What a test may change about the process. */
export interface Circumstances {
  readonly variables?: Readonly<Record<string, string>>;
  readonly prefix?: readonly string[];
}

const running = new Set<DatabaseProcess>();

/** A test that failed half-way leaves no process behind. */
afterEach(async () => {
  const left = [...running];
  for (const each of left) each.signal('SIGKILL');
  await Promise.all(left.map(({ ended }) => ended));
});

/** A machine on which these programs do nothing, as where they are missing or forbidden. */
export function without(...names: readonly string[]): Circumstances {
  const programs = join(tmpdir(), `programs-${randomBytes(6).toString('hex')}`);
  makePrivateFolder(programs);
  for (const name of names) writeFileSync(join(programs, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return { variables: { PATH: `${programs}:${process.env['PATH']}` } };
}

const script = join(import.meta.dirname, 'database-process.ts');

/** Starts a process that wants the database of this folder. */
export function aDatabaseProcess(use: Use, folder: string, { variables = {}, prefix = [] }: Circumstances = {}): DatabaseProcess {
  const [command = '', ...args] = [...prefix, process.execPath, script, use, folder];
  const child = spawn(command, args, { env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  const complaint = text(child.stderr);
  const ended = once(child, 'close').then(async ([code]) => ({ code: code as number | null, complaint: (await complaint).trim() }));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (start: string): Promise<string> => {
    for (let next = await lines.next(); !next.done; next = await lines.next()) if (next.value.startsWith(start)) return next.value;
    throw new Error(`It ended before it said "${start}": ${(await ended).complaint}`);
  };
  const ready = async () => JSON.parse((await line('ready ')).slice('ready '.length)) as SocketAddress;
  const started: DatabaseProcess = { line, ready, ended, signal: (name) => void child.kill(name) };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

/** Ends these processes as an operator would. */
export async function endAll(processes: readonly DatabaseProcess[]): Promise<void> {
  for (const each of processes) each.signal('SIGTERM');
  await Promise.all(processes.map(({ ended }) => ended));
}

/** An empty folder of this test, in which PostgreSQL may work as it does below an ordinary checkout. */
export function anEmptyFolder(): string {
  const folder = join(tmpdir(), `fault-${randomBytes(6).toString('hex')}`);
  makePrivateFolder(folder);
  return join(folder, 'data');
}

/** Asks one question of the database at this address. */
export async function askDatabase<Row extends object>(address: SocketAddress, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl(address) });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
