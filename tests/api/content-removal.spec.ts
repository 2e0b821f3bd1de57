import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../support/database.ts';
import { courseFile, earlierFiles, workshop } from '../support/fixture-course.ts';
import { anImportedDatabase, changed, folder, inScene, type Changes } from '../support/import-scene.ts';
import { anEvent, factsOf, pathOf, record } from '../support/path-asks.ts';
import { patience } from '../support/test-school.ts';

let imported: TestDatabase;
beforeAll(async () => void (imported = await anImportedDatabase()), patience);
afterAll(() => imported?.drop());

const gone: Changes = {
  [`${folder}/course.yaml`]: courseFile(['a-mano', 'con-practica', 'con-preguntas']),
  [`${folder}/04-retirada.es.mdx`]: null,
  [`${folder}/04-retirada.pt.mdx`]: null,
};

test(
  'a removed lesson is withdrawn, what was marked in it is kept, and it comes back as the same',
  () =>
    inScene(imported, async ({ school, take, version, lessons }) => {
      const learner = await school.learner();
      await record(learner, [anEvent({ point: workshop.withdrawn.lesson })]);
      const old = (await lessons())![3]!;
      const before = await version();
      expect(await take(gone)).toEqual({ changed: 1, gone: 1, unchanged: 4 });
      expect((await lessons())!).toHaveLength(3);
      expect((await school.rows.query('select from learning_events where point = $1', [workshop.withdrawn.lesson])).rowCount).toBe(1);
      await take({});
      expect(await version()).toBe(before + 2);
      expect((await lessons())![3]).toEqual(old);
      expect(await factsOf(learner, workshop.withdrawn.lesson)).toMatchObject({ isMarked: true });
    }),
  patience,
);

test(
  'a removed course is withdrawn with its lessons, its learners keep their path, and it comes back with what they did',
  () =>
    inScene(imported, async ({ school, take, lessons }) => {
      const learner = await school.learner();
      const away = Object.fromEntries(Object.keys(earlierFiles).map((name) => [name, null]));
      expect(await take(away)).toMatchObject({ changed: 0, gone: 6 });
      expect(await school.ask('{ courses { slug } programmes { slug } lessonsWithin(minutes: 240) { slug } }')).toEqual({
        data: { courses: [], programmes: [], lessonsWithin: [] },
      });
      expect(await lessons()).toBeNull();
      expect(await pathOf(learner)).toBe(learner.id);
      expect((await learner.ask('{ myPath { courses { course { slug } } } }')).data).toEqual({ myPath: { courses: [] } });
      await take({});
      expect((await lessons())!).toHaveLength(4);
      expect(await factsOf(learner, workshop.marked.lesson)).toMatchObject({ isMarked: true });
    }),
  patience,
);

test(
  'a practice that is taken out is asked for no more, and what was done there stays',
  () =>
    inScene(imported, async ({ school, take }) => {
      const learner = await school.learner();
      const [first, second] = workshop.practice.practices;
      await record(learner, [anEvent({ point: first, kind: 'PRACTISED' })]);
      const cut = (language: string) =>
        changed(`${folder}/02-con-practica.${language}.mdx`, new RegExp(`<Practice id="${second}"[^]*$`), '');
      await take({ ...cut('es'), ...cut('pt') });
      expect(await factsOf(learner, workshop.practice.lesson)).toMatchObject({ practised: [first], isRuleMet: true });
      expect((await record(learner, [anEvent({ point: second, kind: 'PRACTISED' })])).refused).toEqual([]);
      await take({});
      expect(await factsOf(learner, workshop.practice.lesson)).toMatchObject({ practised: [first, second], isRuleMet: true });
    }),
  patience,
);
