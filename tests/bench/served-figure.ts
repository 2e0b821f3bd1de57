import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingHttpHeaders } from 'node:http';
import { schoolDatabase, type Bench } from './bench.ts';
import { fetchOnce, type Answer, type Wanted } from './client.ts';
import { round, type Row } from './figure.ts';
import { start, type Running } from './processes.ts';
import { compare } from './rounds.ts';
import { root, type School } from './school.ts';

/** A figure about answering one kind of request. */
export interface Served {
  readonly name: string;
  /** What is asked, in words. */
  readonly what: string;
  /** What the raw server does, in words. */
  readonly raw: string;
  /** How often the processor time of the raw server we may take. */
  readonly bar: number;
  /** How many requests a round measures. */
  readonly count: { readonly raw: number; readonly ours: number };
  /** The requests to the school, and what the raw server must know to do the same rows. */
  prepare(school: School): Promise<Prepared>;
}

/** The requests of a figure. */
export interface Prepared {
  readonly ours: (index: number) => Wanted;
  readonly raw: (index: number) => Wanted;
  /** What the raw server knows beforehand; nothing when it asks no database. */
  readonly facts: object | null;
}

/** Headers that each server makes by itself. */
const ofItself = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** Measures a school beside a raw server that does the same rows and sends the same bytes. */
export async function measureServed(bench: Bench, served: Served): Promise<Row> {
  const school = await bench.school();
  const prepared = await served.prepare(school);
  const expected = await answerOf(school.origin, prepared.ours(0));
  const raw = await startRaw(bench, served.name, prepared, expected);
  const own = await answerOf(raw.origin, prepared.raw(0));
  if (own.body.length !== expected.body.length)
    throw new Error(`The raw server of ${served.name} sends other bytes: ${own.body} instead of ${expected.body}`);
  const connections = prepared.facts ? `raw-${served.name}` : null;
  const requests = { bytes: expected.body.length };
  const times = await compare(
    bench.monitor,
    {
      server: { pid: raw.running.pid, database: schoolDatabase, connections },
      requests: { ...requests, origin: raw.origin, at: prepared.raw },
      count: served.count.raw,
    },
    {
      server: { pid: school.running.pid, database: schoolDatabase, connections: 'escuela' },
      requests: { ...requests, origin: school.origin, at: prepared.ours },
      count: served.count.ours,
    },
  );
  await raw.running.stop();
  const statements = await statementsOf(bench, served.name, prepared, expected);
  const ratio = times.ours.best / times.raw.best;
  const medians = `medians ${round(times.ours.median)} and ${round(times.raw.median)} µs`;
  return {
    name: served.name,
    ...{ value: times.ours.best, unit: 'µs/request', baseline: times.raw.best, ratio },
    bar: `≤ ${served.bar}× raw`,
    holds: ratio <= served.bar,
    what: `${served.what}; ${medians}; ${expected.body.length} bytes (${String(expected.headers['content-encoding'] ?? 'not compressed')}); SQL statements ${statements.ours}, raw ${statements.raw}`,
    source: `tests/bench/baselines/${served.name}.ts: ${served.raw}`,
  };
}

async function answerOf(origin: string, wanted: Wanted): Promise<Answer> {
  // The first answer may come from elsewhere than all that follow.
  await fetchOnce(origin, wanted);
  const answer = await fetchOnce(origin, wanted);
  if (answer.status !== 200) throw new Error(`${origin}${wanted.path}: ${answer.status} ${answer.body}`);
  return answer;
}

/** Starts the raw server of a figure, which sends this answer. */
export async function startRaw(
  bench: Bench,
  name: string,
  { facts }: Prepared,
  { headers, body }: Answer,
  database = bench.monitor.url(schoolDatabase),
): Promise<{ origin: string; running: Running }> {
  const sent: OutgoingHttpHeaders = Object.fromEntries(Object.entries(headers).filter(([header]) => !ofItself.has(header)));
  const file = join(bench.folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ name, database, headers: sent, body: body.toString('base64'), facts }));
  const running = start([process.execPath, '--no-warnings', join(root, 'tests/bench/baselines', `${name}.ts`), file], root, {
    NODE_ENV: 'production',
  });
  const greeting = 'listening ';
  return { origin: `http://127.0.0.1:${(await running.line(greeting)).slice(greeting.length)}`, running };
}

async function statementsOf(bench: Bench, name: string, prepared: Prepared, expected: Answer): Promise<{ ours: number; raw: number }> {
  if (!prepared.facts) return { ours: 0, raw: 0 };
  const { counter, school } = await bench.counted();
  let index = 0;
  const ours = await counter.per(() => fetchOnce(school.origin, prepared.ours(index++)));
  const raw = await startRaw(bench, name, prepared, expected, counter.url(schoolDatabase));
  const counted = await counter.per(() => fetchOnce(raw.origin, prepared.raw(index++)));
  await raw.running.stop();
  return { ours, raw: counted };
}
