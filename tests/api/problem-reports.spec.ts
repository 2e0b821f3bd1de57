import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KeyChange, OutsideKey } from '#libs/platform/server';
import { ReportsService } from '../../libs/resources/server/reports/reports.service.ts';
import type { Client } from '../support/client.ts';
import { testKey } from '../support/filled-database.ts';
import { workshop } from '../support/fixture-course.ts';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { fateOf } from '../support/questions.ts';
import { contribute, contribution, decide } from '../support/resources.ts';
import { aSchool, firstDay, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let farm: SomeGroup;
let [writer, editor, admin]: Person[] = [];
/** The addresses of a resource of the farm and of a lesson. */
let ofFarm: string;
const ofLesson = `cursos/${workshop.slug}/${workshop.marked.lesson}`;

beforeAll(async () => {
  school = await aSchool();
  farm = await aGroup(school, 'organisation', await aGroup(school, 'node'));
  [writer, editor, admin] = [
    await aHolder(school, 'member', farm),
    await aHolder(school, 'editor', farm),
    await aHolder(school, 'administrator'),
  ];
  const slug = await contribute(writer, farm, { title: 'Frases de la granja' });
  const { id, version } = (await contribution(editor, slug))!;
  await decide(editor, 'publishResource', { resource: id, version });
  ofFarm = `biblioteca/${slug}`;
}, patience);
afterAll(() => school?.close());

interface Report {
  readonly id: string;
  readonly state: string;
  readonly place: string;
  readonly title: string;
  readonly words: string | null;
  readonly kind: string;
  readonly text: string;
}

async function reportsOf(client: Client) {
  const { data, errors } = await client.ask<{
    problemReports: { open: Report[]; handled: Report[]; counts: { open: number; mended: number; noProblem: number } };
  }>(
    `{ problemReports { counts { open mended noProblem }
      open { id state place title words kind text } handled { id state place title words kind text } } }`,
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.problemReports;
}

const report = (client: Client, place: string, more: object = {}) =>
  fateOf(client, 'reportProblem', { place, language: 'es', kind: 'WRONG', text: 'No es así', ...more });

/** Reports something with words of its own, and finds it in somebody's list. */
async function reported(by: Client, place: string, text: string, sees = admin!): Promise<Report | undefined> {
  expect(await report(by, place, { text })).toBeNull();
  return (await reportsOf(sees)).open.find((each) => each.text === text);
}

test('a text is known by its parts, and a visitor without a cookie reports one of them', async () => {
  const { data } = await school.ask<{ placedText: { title: string; parts: { block: number; words: string }[] } }>(
    'query ($place: Place!) { placedText(place: $place) { title parts { block words } } }',
    { place: ofFarm },
  );
  const { title, parts } = data!.placedText;
  expect([title, parts[0]]).toEqual(['Frases de la granja', { block: 0, words: 'Qué hacemos' }]);
  const visitor = school.visitor();
  expect(await report(visitor, ofFarm, { block: parts[1]!.block, text: 'No son seis', kind: 'OUTDATED' })).toBeNull();
  expect(visitor.cookies.size).toBe(0);
  const { open } = await reportsOf(editor!);
  expect(open).toContainEqual(
    expect.objectContaining({ place: ofFarm, title, words: parts[1]!.words, kind: 'OUTDATED', text: 'No son seis' }),
  );
});

test('a part that is not there any more is not blamed, and a text that is not there is not found', async () => {
  expect(await report(school.visitor(), ofFarm, { block: 900 })).toBe('PART_GONE');
  for (const place of ['biblioteca/no-hay', 'biblioteca/no/hay', 'cursos/no-hay', 'otra-cosa', 'constructor/x'])
    expect([place, await report(school.visitor(), place)]).toEqual([place, expect.stringMatching(/^(NOT_FOUND|BAD_INPUT)$/)]);
  expect(await report(school.visitor(), ofFarm, { text: ' \n ' })).toBe('INVALID_INPUT');
  expect(await report(school.visitor(), ofFarm, { text: 'x'.repeat(1001) })).toBe('INVALID_INPUT');
});

test('nothing of who reports is kept, and what is said only closed', async () => {
  const secret = 'palabra que nadie mas escribe';
  const found = (await reported(writer!, ofLesson, secret))!;
  const { rows } = await school.rows.query<Record<string, unknown> & { all: string }>(
    'select *, problem_reports::text as all from problem_reports where id = $1',
    [found.id],
  );
  expect(Object.keys(rows[0]!).toSorted()).toEqual(['all', 'group_id', 'handled_on', 'id', 'made_on', 'sealed_report', 'state']);
  for (const trace of [secret, Buffer.from(secret).toString('hex'), writer!.id, ofLesson]) expect(rows[0]!.all).not.toContain(trace);
  const { data } = await writer!.ask<{ myData: unknown }>('{ myData { name json } }');
  expect(JSON.stringify(data)).not.toContain(secret);
});

test('a resource is looked after by those who review in its group, a lesson by trainers and editors of the network', async () => {
  const elsewhere = await aHolder(school, 'editor', await aGroup(school, 'node'));
  const [ofNetwork, trainer] = [await aHolder(school, 'trainer'), await aHolder(school, 'trainer', farm)];
  const [farms, lessons] = [
    (await reported(school.visitor(), ofFarm, 'De la granja'))!,
    (await reported(school.visitor(), ofLesson, 'De la lección'))!,
  ];
  const seesWhat = async (person: Person) => {
    const ids = (await reportsOf(person)).open.map(({ id }) => id);
    return [ids.includes(farms.id), ids.includes(lessons.id)];
  };
  expect(await Promise.all([editor!, elsewhere, trainer, ofNetwork, admin!].map(seesWhat))).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [false, true],
    [true, true],
  ]);
  await expect(reportsOf(writer!)).rejects.toThrow('FORBIDDEN');
});

test('what was handled leaves what waits, is counted, and can be opened again', async () => {
  const person = await aHolder(school, 'editor', farm);
  const found = (await reported(school.visitor(), ofFarm, 'Se arregla', person))!;
  const before = (await reportsOf(person)).counts;
  expect(await fateOf(person, 'settleReport', { id: found.id, state: 'MENDED' })).toBeNull();
  const after = await reportsOf(person);
  expect(after.counts).toEqual({ ...before, open: before.open - 1, mended: before.mended + 1 });
  expect(after.handled.map(({ id, state }) => [id, state])).toContainEqual([found.id, 'MENDED']);
  expect(await fateOf(person, 'settleReport', { id: found.id, state: 'OPEN' })).toBeNull();
  expect((await reportsOf(person)).counts).toEqual(before);
  const { data } = await person.ask<{ studioCounts: { place: string; count: number }[] }>('{ studioCounts { place count } }');
  expect(data!.studioCounts).toContainEqual({ place: 'problemas', count: before.open });
});

test('a report is deleted 90 days after it was handled, and after a year where nobody looked', async () => {
  const [handled, waiting] = [
    (await reported(school.visitor(), ofFarm, 'Atendido'))!,
    (await reported(school.visitor(), ofFarm, 'Sin atender'))!,
  ];
  await fateOf(admin!, 'settleReport', { id: handled.id, state: 'NO_PROBLEM' });
  const left = async () => {
    await school.nest.get(ReportsService).purge();
    const { rows } = await school.rows.query<{ id: string }>('select id from problem_reports');
    return [handled, waiting].map(({ id }) => rows.some((row) => row.id === id));
  };
  try {
    school.today('2027-02-20');
    expect(await left()).toEqual([true, true]);
    school.today('2027-02-21');
    expect(await left()).toEqual([false, true]);
    school.today('2027-11-23');
    expect(await left()).toEqual([false, false]);
  } finally {
    school.today(firstDay);
  }
});

test(
  'whoever is known reports a few times an hour; of all together there is a bound too',
  async () => {
    const bounded = await aSchool({ bounds: [{ name: 'report-any-problem', points: 12, seconds: 3600 }] });
    try {
      const learner = await bounded.learner();
      const fates = [];
      for (let at = 0; at < 11; at++) fates.push(await report(learner, ofLesson));
      expect(fates).toEqual([...Array.from({ length: 10 }, () => null), 'TOO_MANY']);
      const visitor = bounded.visitor();
      expect([await report(visitor, ofLesson), await report(visitor, ofLesson), await report(visitor, ofLesson)]).toEqual([
        null,
        null,
        'TOO_MANY',
      ]);
    } finally {
      await bounded.close();
    }
  },
  patience,
);

test(
  'a newer key opens what an older one closed',
  async () => {
    const newer = Buffer.alloc(32, 9);
    const before = await aSchool();
    try {
      const person = await aHolder(before, 'administrator');
      await report(before.visitor(), ofLesson, { text: 'Con la llave vieja' });
      const counts = await before.nest.get(KeyChange).move(new OutsideKey(testKey), new OutsideKey(testKey, [newer]));
      expect(counts['problem_reports']).toBe(1);
      const after = await aSchool({ newerKeys: [newer], database: before.database });
      try {
        expect((await reportsOf(after.visitor({ cookies: person.cookies }))).open.map(({ text }) => text)).toEqual(['Con la llave vieja']);
      } finally {
        await after.close();
      }
    } finally {
      await before.close();
    }
  },
  patience,
);
