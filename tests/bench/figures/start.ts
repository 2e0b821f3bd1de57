import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { fetchOnce } from '../client.ts';
import { round, type Row } from '../figure.ts';
import { start as startProcess, type Running } from '../processes.ts';
import { memberRunning } from '../processor.ts';
import { summary } from '../rounds.ts';
import { greeting, root, startScript } from '../school.ts';

const rounds = 3;
const bar = 5;

/** From the command to the first answer, when nothing changed since the last time. */
export async function start(bench: Bench): Promise<Row> {
  const folder = bench.newFolder('start');
  const settings = { ESCUELA_DATA: join(folder, 'data'), ESCUELA_KEY: join(folder, 'key'), PORT: '0' };
  const { server } = startScript();
  const ours = () => startProcess(['npm', 'start'], root, settings);
  const raw = () =>
    startProcess([process.execPath, '--no-warnings', join(root, 'tests/bench/baselines/start.ts'), settings.ESCUELA_DATA], root, {
      NODE_ENV: 'production',
    });
  const [ourTimes, rawTimes]: [number[], number[]] = [[], []];
  await secondsOf(ours, greeting, server);
  for (let turn = 0; turn < rounds; turn += 1) {
    rawTimes.push(await secondsOf(raw, 'listening ', null));
    ourTimes.push(await secondsOf(ours, greeting, server));
  }
  const [own, theirs] = [summary(ourTimes), summary(rawTimes)];
  return {
    name: 'start',
    ...{ value: own.best, unit: 's', baseline: theirs.best, ratio: own.best / theirs.best },
    bar: `< ${bar} s`,
    holds: own.best < bar,
    what: `npm start, the second time, from the command to the first answer; by the clock, medians ${round(own.median)} and ${round(theirs.median)} s`,
    source: 'tests/bench/baselines/start.ts: a process that starts the same database, connects, listens and answers',
  };
}

/** Starts it, asks it once, and ends the process that does the work. */
async function secondsOf(begin: () => Running, said: string, server: string | null): Promise<number> {
  const before = performance.now();
  const running = begin();
  const address = (await running.line(said)).slice(said.length);
  await fetchOnce(address, { path: '/healthz' });
  const seconds = (performance.now() - before) / 1000;
  await running.stop(server === null ? running.pid : memberRunning(running.pid, server));
  return seconds;
}
