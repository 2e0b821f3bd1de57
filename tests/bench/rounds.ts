import { load, type Requests } from './client.ts';
import type { Measured, Monitor } from './monitor.ts';

/** One of two servers that are compared, and how much it is asked. */
export interface Side {
  readonly server: Measured;
  readonly requests: Requests;
  /** How many requests a round measures: few, so that some round of each falls into a quiet moment of the machine. */
  readonly count: number;
}

/** What came of the rounds of one side, in microseconds a request. */
export interface Measurement {
  readonly best: number;
  readonly median: number;
}

/** How many rounds there are: as many as fit into so many seconds. */
const rounds = { least: 3, most: 30, seconds: 12 };

/** Processor time per request of both, in turns, so that what else happens on the machine meets both; the best round counts. */
export async function compare(monitor: Monitor, raw: Side, ours: Side): Promise<{ raw: Measurement; ours: Measurement }> {
  // Compilers of both servers have then seen what comes.
  for (const { requests, count } of [raw, ours]) await load(requests, 4 * count);
  const [rawRounds, ourRounds]: [number[], number[]] = [[], []];
  const until = performance.now() + rounds.seconds * 1000;
  for (let round = 0; round < rounds.least || (round < rounds.most && performance.now() < until); round += 1) {
    rawRounds.push(await perRequest(monitor, raw));
    ourRounds.push(await perRequest(monitor, ours));
  }
  return { raw: summary(rawRounds), ours: summary(ourRounds) };
}

async function perRequest(monitor: Monitor, { server, requests, count }: Side): Promise<number> {
  await load(requests, Math.ceil(count / 10));
  return (await monitor.usedBy(server, () => load(requests, count))) / count;
}

/** The best and the middle one. */
export function summary(values: readonly number[]): Measurement {
  const sorted = [...values].sort((one, other) => one - other);
  return { best: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN };
}
