import { rmSync } from 'node:fs';
import { Bench } from './bench.ts';
import { lineOf, tableOf, type Row } from './figure.ts';
import { cached } from './figures/cached.ts';
import { importing } from './figures/import.ts';
import { lesson } from './figures/lesson.ts';
import { list } from './figures/list.ts';
import { mark } from './figures/mark.ts';
import { memory } from './figures/memory.ts';
import { publishing } from './figures/publishing.ts';
import { search } from './figures/search.ts';
import { start } from './figures/start.ts';
import { stopAll } from './processes.ts';
import { measureServed } from './served-figure.ts';

const figures: Readonly<Record<string, (bench: Bench) => Promise<Row>>> = {
  cached: (bench) => measureServed(bench, cached),
  lesson: (bench) => measureServed(bench, lesson),
  list: (bench) => measureServed(bench, list),
  mark: (bench) => measureServed(bench, mark),
  start,
  import: importing,
  memory,
  publishing,
  // Last: it leaves a large library behind.
  search,
};

/** `npm run bench [-- NAME]`: every figure, or one of them, each beside its baseline in the same run. */
async function run(names: readonly string[]): Promise<void> {
  const bench = await Bench.begin();
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= clearUp(bench));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(1)));
  try {
    const rows: Row[] = [];
    for (const name of names) {
      const row = await figures[name]?.(bench);
      if (!row) continue;
      rows.push(row);
      console.log(lineOf(row));
    }
    console.log(`\n${tableOf(rows)}`);
  } finally {
    await end();
  }
}

async function clearUp(bench: Bench): Promise<void> {
  await stopAll();
  await bench.end();
  rmSync(bench.folder, { recursive: true, force: true });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(figures, name));
if (process.platform !== 'linux') {
  console.error('The bench reads the processor time of processes from /proc, and only Linux has that.');
  process.exitCode = 1;
} else if (unknown.length > 0) {
  console.error(`No figure is called ${unknown.join(', ')}: write one of ${Object.keys(figures).join(', ')}.`);
  process.exitCode = 1;
} else {
  await run(asked.length > 0 ? asked : Object.keys(figures));
}
