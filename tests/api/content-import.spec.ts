import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../support/database.ts';
import { courseFile, earlierFiles } from '../support/fixture-course.ts';
import { anImportedDatabase, changed, folder, inScene } from '../support/import-scene.ts';
import { patience } from '../support/test-school.ts';

let imported: TestDatabase;
beforeAll(async () => void (imported = await anImportedDatabase()), patience);
afterAll(() => imported?.drop());

test(
  'importing the same again writes nothing and publishes nothing',
  () =>
    inScene(imported, async ({ take, version, marks }) => {
      const before = [await version(), await marks()];
      expect(await take({})).toEqual({ changed: 0, gone: 0, unchanged: 6 });
      expect([await version(), await marks()]).toEqual(before);
    }),
  patience,
);

test(
  'a changed lesson is replaced, keeps its id, and nothing else is touched',
  () =>
    inScene(imported, async ({ take, version, marks, lessons }) => {
      const [before, known, old] = [await version(), await marks(), (await lessons())!];
      expect(await take(changed(`${folder}/01-a-mano.es.mdx`, 'title: A mano', 'title: Con las manos'))).toEqual({
        changed: 1,
        gone: 0,
        unchanged: 5,
      });
      const now = (await lessons())!;
      expect(now.map(({ id }) => id)).toEqual(old.map(({ id }) => id));
      expect(now[0]!.title.text).toBe('Con las manos');
      expect(await version()).toBe(before + 1);
      const touched = (await marks()).filter((mark) => !known.includes(mark)).map((mark) => mark.split(' ')[0]);
      expect(new Set(touched)).toEqual(new Set(['content_units', 'lessons', 'lesson_texts', 'lesson_answers', 'lesson_points']));
      expect(touched.filter((table) => table === 'lesson_texts')).toHaveLength(2);
    }),
  patience,
);

test(
  'an import that fails half-way changes nothing',
  () =>
    inScene(imported, async ({ school, take, version, marks }) => {
      await school.rows.query(`alter table lesson_texts add constraint never_this check (title <> 'Falla')`);
      const before = [await version(), await marks()];
      const changes = {
        ...changed(`${folder}/01-a-mano.es.mdx`, 'title: A mano', 'title: Otra'),
        ...changed(`${folder}/03-con-preguntas.es.mdx`, 'title: Con preguntas', 'title: Falla'),
      };
      await expect(take(changes)).rejects.toThrow();
      expect([await version(), await marks()]).toEqual(before);
      await school.rows.query('alter table lesson_texts drop constraint never_this');
      expect(await take(changes)).toMatchObject({ changed: 2 });
    }),
  patience,
);

test(
  'content with an error imports nothing, and says file, line and column',
  () =>
    inScene(imported, async ({ take, version, marks }) => {
      const before = [await version(), await marks()];
      const changes = {
        ...changed(`${folder}/01-a-mano.es.mdx`, 'title: A mano', 'title: Otra'),
        [`${folder}/03-con-preguntas.es.mdx`]: earlierFiles[`${folder}/03-con-preguntas.es.mdx`]!.replace('<Quiz', '<Kwiz'),
      };
      await expect(take(changes)).rejects.toThrow(/03-con-preguntas\.es\.mdx:\d+:\d+ {2}\S/);
      expect([await version(), await marks()]).toEqual(before);
    }),
  patience,
);

test(
  'lessons follow the order of their course',
  () =>
    inScene(imported, async ({ take, lessons }) => {
      const move = (from: string, to: string, language: string) => ({
        [`${folder}/${from}.${language}.mdx`]: null,
        [`${folder}/${to}.${language}.mdx`]: earlierFiles[`${folder}/${from}.${language}.mdx`]!,
      });
      const swapped = ['es', 'pt'].map((language) => ({
        ...move('01-a-mano', '02-a-mano', language),
        ...move('02-con-practica', '01-con-practica', language),
      }));
      await take({
        [`${folder}/course.yaml`]: courseFile(['con-practica', 'a-mano', 'con-preguntas', 'retirada']),
        ...swapped[0],
        ...swapped[1],
      });
      expect((await lessons())!.map(({ slug }) => slug)).toEqual(['con-practica', 'a-mano', 'con-preguntas', 'retirada']);
    }),
  patience,
);

test(
  'of two imports at once one does the work and the other finds none',
  () =>
    inScene(imported, async ({ take, version }) => {
      const before = await version();
      const change = changed(`${folder}/01-a-mano.es.mdx`, 'title: A mano', 'title: Con las manos');
      const done = await Promise.allSettled([take(change), take(change)]);
      expect(done.map((each) => (each.status === 'fulfilled' ? each.value.changed : String(each.reason))).toSorted()).toEqual([0, 1]);
      expect(await version()).toBe(before + 1);
    }),
  patience,
);
