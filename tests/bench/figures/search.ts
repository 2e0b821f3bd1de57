import { schoolDatabase, type Bench } from '../bench.ts';
import { fetchOnce, load } from '../client.ts';
import { round, type Row } from '../figure.ts';
import { fillLibrary, generatedWord } from '../generated-library.ts';
import { operation, type School } from '../school.ts';
import { measureServed, type Served } from '../served-figure.ts';

const query = `query ($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter, language: "es") {
  total { count isMore } edges { node { id type language path title excerpt { text isMatch } } cursor } pageInfo { hasNextPage endCursor }
  facets { levels { value count isMore } languages { value count isMore } licences { value count isMore } } } }`;

const filter = { type: 'GUIDE', topic: 'ACCOUNTS' };

/** How far down the word stands that is looked for: in about three of a hundred texts. */
const rank = 700;

/** How large the library is; a million takes minutes to make. */
const sizes = [1000, 10_000, 100_000, ...(process.env['BENCH'] === 'million' ? [1_000_000] : [])];

/** The most processor time that a search may take, of the commonest word too, in microseconds. */
const most = 40_000;

const searchIn = (url: string): Served => ({
  name: 'search',
  what: 'GraphQL over HTTP: a word narrowed by two facets, 20 results with excerpts, how many there are, and the counts of the other facets',
  raw: 'node:http + pg, two prepared statements written by hand for the same rows and counts, then the same bytes as a constant',
  bar: 2,
  count: { raw: 120, ours: 80 },
  async prepare() {
    const word = await generatedWord(url, rank);
    const wanted = operation(query, { query: word, filter });
    return { ours: () => wanted, raw: () => wanted, facts: { word } };
  },
});

/** A search in a library of a hundred thousand resources, and what it costs in smaller ones. */
export async function search(bench: Bench): Promise<Row> {
  const school = await bench.school();
  const url = bench.monitor.url(schoolDatabase);
  const curve: string[] = [];
  let filled = 0;
  let row: Row | undefined;
  let dearest = Infinity;
  for (const size of sizes) {
    await fillLibrary(url, filled, size);
    filled = size;
    const costs: string[] = [];
    let worst = 0;
    // The commonest words find the most: what they cost is what a search may cost at worst.
    for (const [name, at] of [
      ['a word', rank],
      ['a common word', 3],
    ] as const) {
      const cost = await costOf(bench, school, await generatedWord(url, at));
      worst = Math.max(worst, cost);
      costs.push(`${name} ${round(cost / 1000)} ms`);
    }
    if (size === 100_000) dearest = worst;
    curve.push(`${size}: ${costs.join(', ')}`);
    if (size === 100_000) row = await measureServed(bench, searchIn(url));
  }
  if (!row) throw new Error('Nothing was measured');
  const { value, holds, what } = row;
  return {
    ...row,
    bar: `≤ 2× raw and ≤ ${most / 1000} ms`,
    holds: holds && Math.max(value, dearest) <= most,
    what: `${what}; by size: ${curve.join('; ')}`,
  };
}

/** Processor time of one search, on average over some. */
async function costOf({ monitor }: Bench, { origin, running }: School, word: string): Promise<number> {
  const wanted = operation(query, { query: word, filter });
  const { body } = await fetchOnce(origin, wanted);
  const requests = { origin, bytes: body.length, at: () => wanted };
  await load(requests, 20);
  const count = 20;
  return (
    (await monitor.usedBy({ pid: running.pid, database: schoolDatabase, connections: 'escuela' }, () => load(requests, count))) / count
  );
}
