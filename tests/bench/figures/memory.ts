import type { Bench } from '../bench.ts';
import { fetchOnce, load } from '../client.ts';
import { round, type Row } from '../figure.ts';
import { memoryOf } from '../processor.ts';
import { beginPath, lessonPage, lessonsOf, type Place, type School } from '../school.ts';
import { startRaw } from '../served-figure.ts';
import { lesson } from './lesson.ts';
import { list } from './list.ts';
import { mark } from './mark.ts';

const bar = 350;
const languages = ['es', 'en', 'pt'];
const runs = { lesson: 300, list: 1500, mark: 1500 };

/** What the process of the school holds after it has served for a while. */
export async function memory(bench: Bench): Promise<Row> {
  const school = await bench.school();
  const places = await lessonsOf(school.origin);
  await readEverything(school, places);
  const path = await beginPath(school.origin, places.slice(1, 11));
  const first = await fetchOnce(school.origin, lessonPage(places[0] as Place, path));
  for (const served of [lesson, list, mark]) {
    const { ours } = await served.prepare(school);
    const { body } = await fetchOnce(school.origin, ours(0));
    await load({ origin: school.origin, bytes: body.length, at: ours }, runs[served.name as keyof typeof runs]);
  }
  const prepared = await lesson.prepare(school);
  const raw = await startRaw(bench, lesson.name, prepared, first);
  await load({ origin: raw.origin, bytes: first.body.length, at: prepared.raw }, runs.lesson + runs.list + runs.mark);
  const [own, theirs] = [memoryOf(school.running.pid), memoryOf(raw.running.pid)];
  await raw.running.stop();
  return {
    name: 'memory',
    ...{ value: own.now, unit: 'MiB', baseline: theirs.now, ratio: own.now / theirs.now },
    bar: `≤ ${bar} MiB`,
    holds: own.now <= bar,
    what: `memory that the process of the school holds (RSS) after every lesson in three languages by visitors and ${runs.lesson + runs.list + runs.mark} requests like those above; at most ${round(own.most)} MiB until then`,
    source: 'tests/bench/baselines/lesson.ts after as many requests',
  };
}

/** Fills the memory for pages as visitors do. */
async function readEverything({ origin }: School, places: readonly Place[]): Promise<void> {
  for (const language of languages) for (const place of places) await fetchOnce(origin, lessonPage(place, undefined, language));
}
