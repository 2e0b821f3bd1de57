import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { round, type Row } from '../figure.ts';
import { addCourses } from '../generated-content.ts';
import { start, type Running } from '../processes.ts';
import { familyOf, timesOf } from '../processor.ts';
import { summary } from '../rounds.ts';
import { root, startImport } from '../school.ts';

const size = { courses: 50, lessonsEach: 10 };
/** A second time when the first was quick. */
const rounds = { most: 2, seconds: 40 };
const seconds = 1e6;

/** How often the processes of an import are looked at, in milliseconds: what one of them does after the last look is lost, on both sides. */
const look = 50;

/** The real content with 500 lessons more, into a database that has the real content already. */
export async function importing(bench: Bench): Promise<Row> {
  const { monitor } = bench;
  const content = join(bench.newFolder('import'), 'content');
  const paths = addCourses(join(root, 'content'), content, size.courses, size.lessonsEach);
  const list = join(bench.folder, 'import', 'lessons.json');
  writeFileSync(list, JSON.stringify(paths));
  await monitor.create('imported');
  await startImport(monitor.url('imported'), bench.folder, join(root, 'content')).ended;
  const [ours, raw]: [number[], number[]] = [[], []];
  const until = performance.now() + rounds.seconds * 1000;
  for (let turn = 0; turn === 0 || (turn < rounds.most && performance.now() < until); turn += 1) {
    const [plain, copy] = [`plain_${turn}`, `copy_${turn}`];
    await monitor.create(plain);
    await monitor.create(copy, 'imported');
    const baseline = [process.execPath, '--no-warnings', join(root, 'tests/bench/baselines/import.ts'), monitor.url(plain), list];
    raw.push(await timeOf(bench, plain, () => start(baseline, root, { NODE_ENV: 'production' })));
    ours.push(await timeOf(bench, copy, () => startImport(monitor.url(copy), bench.folder, content)));
  }
  const [own, theirs] = [summary(ours), summary(raw)];
  return {
    name: 'import',
    ...{ value: own.best / seconds, unit: 's', baseline: theirs.best / seconds, ratio: own.best / theirs.best },
    bar: 'none',
    holds: true,
    what: `npm run content -- import of ${paths.length} new lessons of one language; processor time of all its processes and of the database, medians ${round(own.median / seconds)} and ${round(theirs.median / seconds)} s`,
    source:
      'tests/bench/baselines/import.ts: bundleMDX of mdx-bundler over the same files in one process, four at a time, then one insert of all results',
  };
}

/** Processor time of a command, of all that it starts, and of the database for it. */
async function timeOf({ monitor }: Bench, database: string, begin: () => Running): Promise<number> {
  const seen = new Map<number, number>();
  const inDatabase = await monitor.usedByEnded(database, async () => {
    const running = begin();
    const looking = setInterval(() => {
      for (const [pid, time] of timesOf(familyOf(running.pid))) seen.set(pid, time);
    }, look);
    await running.ended.finally(() => clearInterval(looking));
  });
  return inDatabase + [...seen.values()].reduce((sum, time) => sum + time, 0);
}
