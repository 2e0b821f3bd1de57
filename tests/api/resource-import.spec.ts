import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '#libs/platform/server';
import { ResourceImportService } from '#libs/resources/server';
import type { HouseResource, ResourceContent } from '#libs/resources/shared';
import { aDatabase } from '../support/database.ts';
import { aGroup, aHolder } from '../support/groups.ts';
import { importResources, resourceFile } from '../support/house-resources.ts';
import { networkOf, type Person } from '../support/people.ts';
import { contribute, contribution, decide, resource } from '../support/resources.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let editor: Person;
beforeAll(async () => {
  school = await aSchool();
  editor = await aHolder(school, 'editor');
}, patience);
afterAll(() => school?.close());

const content: ResourceContent = {
  kind: 'guide',
  language: 'es',
  licence: 'CC-BY-SA-4.0',
  topics: ['care'],
  level: 'start',
  minutes: 5,
  title: 'De la casa',
  summary: 'Para probar cómo entra lo que es de la casa.',
  source: 'Hola **a todas**.\n',
  isSigned: true,
  isComposed: false,
  reviewBy: null,
  adaptedFrom: null,
  translatedFrom: null,
  origin: null,
  changes: '',
};

const house = (slug: string, more: Partial<ResourceContent> = {}): HouseResource => {
  return { key: `resource:${slug}`, hash: '', slug, content: { ...content, ...more }, call: null };
};

/** What an import does with files that changed, without the process that reads them. */
async function take(...resources: readonly HouseResource[]): Promise<void> {
  const service = school.nest.get(ResourceImportService);
  const compiled = await service.compile(resources);
  await school.nest.get(Database).inTransaction(() => service.write(compiled));
}

async function takeBack(slug: string): Promise<void> {
  const service = school.nest.get(ResourceImportService);
  await school.nest.get(Database).inTransaction(() => service.withdraw([`resource:${slug}`, 'course:nada']));
}

const versions = async (slug: string) =>
  (
    await school.rows.query<{ version: number; published: number; author_tag: Buffer | null; group_id: string }>(
      'select version, published_version as published, author_tag, group_id from resources where slug = $1',
      [slug],
    )
  ).rows[0];

test(
  'files become published resources, an unchanged one costs nothing, a changed one is a new version, and a removed one is withdrawn',
  async () => {
    const database = await aDatabase();
    const own = await aSchool({ database });
    const read = (slug: string) => resource(own.visitor(), slug);
    const version = async () => Number((await own.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value);
    try {
      const began = await version();
      // By name the adaptation comes before its work.
      const files = {
        obra: resourceFile(),
        adaptada: resourceFile({ title: 'Adaptada', adaptedFrom: 'obra', changes: 'Más corta.' }),
        sola: resourceFile(),
      };
      expect(await importResources(database, files)).toEqual({ changed: 3, gone: 0, unchanged: 0 });
      expect(await read('adaptada')).toMatchObject({ title: 'Adaptada', adaptedFrom: { slug: 'obra' }, signedBy: { text: 'Red' } });
      expect(JSON.stringify((await read('sola'))!['blocks'])).toContain('a todas');
      expect(await version()).toBe(began + 1);

      expect(await importResources(database, files)).toEqual({ changed: 0, gone: 0, unchanged: 3 });
      expect(await version()).toBe(began + 1);

      const { obra: _, ...left } = { ...files, sola: resourceFile({}, 'Hola **a cada una**.\n') };
      expect(await importResources(database, left)).toEqual({ changed: 1, gone: 1, unchanged: 1 });
      expect(JSON.stringify((await read('sola'))!['blocks'])).toContain('a cada una');
      expect([await read('obra'), (await read('adaptada'))!['adaptedFrom']]).toEqual([null, null]);
      expect(await version()).toBe(began + 2);
      const { rows } = await own.rows.query('select slug, version, published_version as shown from resources order by slug');
      expect(rows).toEqual([
        { slug: 'adaptada', version: 1, shown: 1 },
        { slug: 'obra', version: 1, shown: 1 },
        { slug: 'sola', version: 2, shown: 2 },
      ]);
    } finally {
      await own.close();
      await database.drop();
    }
  },
  patience,
);

test(
  'a hostile text is refused with its line, and nothing of the folder comes in',
  async () => {
    const hostile = resourceFile({}, 'Hola\n\n<script>alert(1)</script>\n\n{process.exit()}\n');
    const refusal = await importResources(school.database, { buena: resourceFile(), mala: hostile }).catch((error: Error) => error.message);
    expect(refusal).toMatch(/resources\/mala\.mdx:14:1 {2}\S.* \(html-not-allowed\)/);
    expect(refusal).toMatch(/resources\/mala\.mdx:16:1 {2}\S/);
    expect(await resource(school.visitor(), 'buena')).toBeNull();
  },
  patience,
);

test('the house’s own belongs to the network and to no author, and says the same twice without a new version', async () => {
  await take(house('igual'));
  await take(house('igual'));
  expect(await versions('igual')).toEqual({ version: 1, published: 1, author_tag: null, group_id: await networkOf(school) });
});

test('what an editor withdrew stays withdrawn until its file says something else', async () => {
  await take(house('retirada-por-editora'));
  const { id } = (await contribution(editor, 'retirada-por-editora'))!;
  expect(await decide(editor, 'withdrawResource', { resource: id })).toBe('WITHDRAWN');
  await take(house('retirada-por-editora'));
  expect(await resource(school.visitor(), 'retirada-por-editora')).toBeNull();
  await take(house('retirada-por-editora', { title: 'Corregida' }));
  expect(await resource(school.visitor(), 'retirada-por-editora')).toMatchObject({ title: 'Corregida' });
});

test('what its file took back nobody publishes, and it comes back with its file', async () => {
  await take(house('ida-y-vuelta'));
  await takeBack('ida-y-vuelta');
  expect(await resource(school.visitor(), 'ida-y-vuelta')).toBeNull();
  const { id } = (await contribution(editor, 'ida-y-vuelta'))!;
  expect(await decide(editor, 'publishResource', { resource: id, version: 1 })).toBe('TAKEN_BACK');
  await take(house('ida-y-vuelta'));
  expect(await resource(school.visitor(), 'ida-y-vuelta')).not.toBeNull();
});

test('an adaptation stands on a work of an earlier import, also while that is withdrawn', async () => {
  await take(house('obra-de-antes'));
  const { id } = (await contribution(editor, 'obra-de-antes'))!;
  await decide(editor, 'withdrawResource', { resource: id });
  await take(house('sobre-la-de-antes', { adaptedFrom: 'obra-de-antes', changes: 'Más corta.' }));
  expect(await resource(school.visitor(), 'sobre-la-de-antes')).toMatchObject({ adaptedFrom: null, changes: 'Más corta.' });
});

test('what does not pass is refused here too, whoever read its file', async () => {
  const refused = (slug: string, more: Partial<ResourceContent>) => take(house(slug, more)).catch((error: Error) => error.message);
  expect(await refused('mala', { source: '<script>alert(1)</script>' })).toContain('resources/mala.mdx does not pass (html-not-allowed');
  await take(house('con-licencia'));
  expect(await refused('sin-licencia', { adaptedFrom: 'con-licencia', licence: 'CC0-1.0' })).toContain('licence-misfit, changes-missing');
  expect(await versions('mala')).toBeUndefined();
});

test('no file ever touches what a member wrote', async () => {
  const farm = await aGroup(school, 'organisation');
  const slug = await contribute(await aHolder(school, 'member', farm), farm);
  const before = await versions(slug);
  await expect(take(house(slug))).rejects.toThrow('reserved-slug');
  await takeBack(slug);
  expect(await versions(slug)).toEqual(before);
  expect((await contribution(editor, slug))!.state).toBe('SUBMITTED');
});
