import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '#libs/platform/server';
import { CollectionImportService } from '#libs/resources/server';
import type { HouseCollection } from '#libs/resources/shared';
import type { Client } from '../support/client.ts';
import { aDatabase } from '../support/database.ts';
import { aGroup, aHolder, attempt, auditOf, fate, type SomeGroup } from '../support/groups.ts';
import { importFiles, resourceFile } from '../support/house-resources.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide } from '../support/resources.ts';
import { listenToStatements, type Statements } from '../support/statements.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let statements: Statements;
let farm: SomeGroup;
let [writer, editor]: Person[] = [];

beforeAll(async () => {
  school = await aSchool();
  statements = listenToStatements(school.nest);
  farm = await aGroup(school, 'organisation');
  [writer, editor] = [await aHolder(school, 'member', farm), await aHolder(school, 'editor', farm)];
}, patience);
afterAll(() => school?.close());

interface Found {
  readonly title: { readonly text: string };
  readonly introduction: { readonly text: string; readonly language: string };
  readonly size: number;
  readonly items: readonly { readonly resource: { readonly slug: string }; readonly note: { readonly text: string } | null }[];
}

const versionOf = async () => Number((await school.rows.query<{ value: string }>('select value from content_version')).rows[0]!.value);

/** A collection as everybody reads it. */
async function read(slug: string, client: Client = school.visitor()): Promise<Found | null> {
  const { data, errors } = await client.ask<{ collection: Found | null }>(
    `query ($slug: Slug!) { collection(slug: $slug) { title(language: "pt") { text } introduction(language: "pt") { text language } size
      items { resource { slug } note(language: "es") { text } } } }`,
    { slug },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.collection;
}

const order = async (slug: string) => (await read(slug))?.items.map(({ resource }) => resource.slug) ?? null;

async function published(title = 'Frases'): Promise<{ id: string; slug: string }> {
  const slug = await contribute(writer!, farm, { title });
  const { id } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version: 1 })).toBe('PUBLISHED');
  return { id, slug };
}

const words = {
  title: [
    { language: 'es', text: 'Para empezar' },
    { language: 'pt', text: 'Para começar' },
  ],
  introduction: [{ language: 'es', text: 'Por dónde empezar en un grupo.' }],
};

/** Makes a collection with these in it; gives its id and its slug. */
async function aCollection(resources: readonly { slug: string }[], by: Person = editor!): Promise<{ id: string; slug: string }> {
  const { payload } = await attempt(by, 'createCollection', { group: farm.id, ...words }, 'collection');
  const slug = String(payload['collection']);
  const { data } = await by.ask<{ curatedCollection: { id: string } }>('query ($slug: Slug!) { curatedCollection(slug: $slug) { id } }', {
    slug,
  });
  const { id } = data!.curatedCollection;
  for (const { slug: resource } of resources) expect(await put(id, resource, '', by)).toBeNull();
  return { id, slug };
}

const put = (id: string, resource: string, note = '', by: Person = editor!) =>
  fate(by, 'putInCollection', { id, resource, note, language: 'es' });

test('a reviewer makes a collection, and everybody reads it once something stands in it', async () => {
  const [one, two] = [await published(), await published()];
  const { id, slug } = await aCollection([]);
  expect(slug).toMatch(/^para-empezar-[a-z]{6}$/);
  expect(await read(slug)).toBeNull();
  const before = await versionOf();
  expect([await put(id, one.slug), await put(id, two.slug, 'La más corta')]).toEqual([null, null]);
  expect(await read(slug)).toEqual({
    title: { text: 'Para começar' },
    introduction: { text: 'Por dónde empezar en un grupo.', language: 'es' },
    size: 2,
    items: [
      { resource: { slug: one.slug }, note: null },
      { resource: { slug: two.slug }, note: { text: 'La más corta' } },
    ],
  });
  expect(await versionOf()).toBe(before + 2);
  const { data } = await school.ask<{ resource: { collections: { slug: string }[] }; collections: { slug: string }[] }>(
    'query ($slug: Slug!) { resource(slug: $slug) { collections { slug } } collections { slug } }',
    { slug: one.slug },
  );
  expect([data!.resource.collections, data!.collections.some((each) => each.slug === slug)]).toEqual([[{ slug }], true]);
  expect((await auditOf(await aHolder(school, 'administrator')))[0]!.sentence).toMatch(/ hizo una colección de /);
});

test('resources change places one by one, and at either end nothing happens', async () => {
  const [one, two, three] = [await published(), await published(), await published()];
  const { id, slug } = await aCollection([one, two, three]);
  const move = (resource: string, isUp: boolean) => fate(editor!, 'moveInCollection', { id, resource, isUp });
  await move(three.id, true);
  expect(await order(slug)).toEqual([one.slug, three.slug, two.slug]);
  await move(one.id, false);
  expect(await order(slug)).toEqual([three.slug, one.slug, two.slug]);
  expect([await move(three.id, true), await move(two.id, false)]).toEqual([null, null]);
  expect(await order(slug)).toEqual([three.slug, one.slug, two.slug]);
  expect(await fate(editor!, 'takeFromCollection', { id, resource: one.id })).toBeNull();
  await move(two.id, true);
  expect(await order(slug)).toEqual([two.slug, three.slug]);
  expect(await move(one.id, true)).toBe('NOT_FOUND');
});

test('what is noted of a resource changes language by language, and goes when it is emptied', async () => {
  const one = await published();
  const { id, slug } = await aCollection([one]);
  const note = async () => (await read(slug))!.items[0]!.note;
  await put(id, one.slug, 'Para la primera reunión');
  await fate(editor!, 'putInCollection', { id, resource: one.slug, note: 'Para a primeira reunião', language: 'pt' });
  expect(await note()).toEqual({ text: 'Para la primera reunión' });
  await put(id, one.slug);
  expect(await note()).toEqual({ text: 'Para a primeira reunião' });
  await fate(editor!, 'putInCollection', { id, resource: one.slug, note: '', language: 'pt' });
  expect(await note()).toBeNull();
  expect(await put(id, one.slug, 'x'.repeat(201))).toBe('INVALID_INPUT');
});

test('a withdrawn resource is not read in it any more, and comes back with its text', async () => {
  const [one, two] = [await published(), await published()];
  const { id, slug } = await aCollection([one, two]);
  expect(await decide(editor!, 'withdrawResource', { resource: one.id })).toBe('WITHDRAWN');
  expect([await order(slug), (await read(slug))!.size]).toEqual([[two.slug], 1]);
  const { data } = await editor!.ask<{ curatedCollection: { items: { id: string; title: string | null; isShown: boolean }[] } }>(
    'query ($slug: Slug!) { curatedCollection(slug: $slug) { items { id title isShown } } }',
    { slug },
  );
  expect(data!.curatedCollection.items[0]).toEqual({ id: one.id, title: null, isShown: false });
  expect(await decide(editor!, 'publishResource', { resource: one.id, version: 1 })).toBe('PUBLISHED');
  expect(await order(slug)).toEqual([one.slug, two.slug]);
  await decide(editor!, 'withdrawResource', { resource: one.id });
  expect(await put(id, 'no-hay-ninguno')).toBe('RESOURCE_NOT_HERE');
  expect(await put((await aCollection([two])).id, one.slug)).toBe('RESOURCE_NOT_HERE');
});

test('only those who review in its group change a collection, and deleting it leaves its resources', async () => {
  const one = await published();
  const { id, slug } = await aCollection([one]);
  const elsewhere = await aHolder(school, 'editor', await aGroup(school, 'node'));
  for (const name of ['changeCollection', 'deleteCollection']) {
    const input = name === 'changeCollection' ? { id, ...words } : { id };
    expect([await fate(elsewhere, name, input), await fate(writer!, name, input)]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
  }
  const title = [{ language: 'pt', text: 'Outra' }];
  expect(await fate(editor!, 'changeCollection', { id, ...words, title })).toBeNull();
  expect((await read(slug))!.title).toEqual({ text: 'Outra' });
  for (const wrong of [{ title: [] }, { introduction: [{ language: 'es', text: 'x'.repeat(601) }] }])
    expect(await fate(editor!, 'changeCollection', { id, ...words, ...wrong })).toBe('INVALID_INPUT');
  expect(await fate(editor!, 'deleteCollection', { id })).toBeNull();
  expect(await read(slug)).toBeNull();
  const { data } = await school.ask<{ resource: { collections: object[] } }>(
    'query ($slug: Slug!) { resource(slug: $slug) { collections { slug } } }',
    { slug: one.slug },
  );
  expect(data!.resource.collections).toEqual([]);
});

test('a collection holds sixty resources and no more', async () => {
  const { id } = await aCollection([]);
  await school.rows.query(
    `with made as (insert into resources (id, slug, group_id, state, version, is_taken_back) select gen_random_uuid(), 'lleno-' || n, $2, 'submitted', 1, false from generate_series(1, 60) n returning id)
     insert into collection_items (collection_id, resource_id, place) select $1, id, row_number() over () from made`,
    [id, farm.id],
  );
  expect(await put(id, (await published()).slug)).toBe('COLLECTION_FULL');
});

test('the house’s own collections are written as their file says, and an editor’s changes stay until it says something else', async () => {
  const [one, two] = [await published(), await published()];
  const house = (more: Partial<HouseCollection> = {}): HouseCollection => {
    const said = { title: { es: 'De la casa' }, introduction: { es: 'Para probar' }, resources: [one.slug, two.slug] };
    return { key: 'collection:de-la-casa', hash: '', slug: 'de-la-casa', ...said, ...more };
  };
  const imports = school.nest.get(CollectionImportService);
  const within = (work: () => Promise<void>) => school.nest.get(Database).inTransaction(work);
  await within(() => imports.write([house()]));
  expect(await order('de-la-casa')).toEqual([one.slug, two.slug]);
  const admin = await aHolder(school, 'administrator');
  const { data } = await admin.ask<{ curatedCollection: { id: string } }>('{ curatedCollection(slug: "de-la-casa") { id } }');
  await fate(admin, 'takeFromCollection', { id: data!.curatedCollection.id, resource: one.id });
  expect(await order('de-la-casa')).toEqual([two.slug]);
  await within(() => imports.write([house({ resources: [two.slug, one.slug] })]));
  expect(await order('de-la-casa')).toEqual([two.slug, one.slug]);
  await within(() => imports.remove(['collection:de-la-casa', 'resource:de-la-casa']));
  expect(await read('de-la-casa')).toBeNull();
});

test(
  'a folder brings collections and calls; unchanged ones cost nothing, changed ones are written anew, removed ones go',
  async () => {
    const database = await aDatabase();
    const own = await aSchool({ database });
    const entry = (slug: string, resources: string) =>
      `${slug}:\n  title: {es: Una, en: One, pt: Uma}\n  introduction: {es: Para probar, en: To try, pt: Para testar}\n  resources: [${resources}]\n`;
    const call = '{roles: [test, review], languages: [pt]}';
    const [work, other] = [resourceFile({ call }), resourceFile({ title: 'La otra' })];
    const take = (collections: string, first = work) =>
      importFiles(database, { 'resources/obra.mdx': first, 'resources/otra.mdx': other, 'collections.yaml': collections });
    const called = async () =>
      (await own.rows.query('select roles, languages, is_closed as closed from calls')).rows as { roles: string[]; closed: boolean }[];
    try {
      expect(await take(entry('una', 'otra, obra') + entry('dos', 'obra'))).toEqual({ changed: 4, gone: 0, unchanged: 0 });
      expect((await read('una', own.visitor()))!.items.map(({ resource }) => resource.slug)).toEqual(['otra', 'obra']);
      expect(await called()).toEqual([{ roles: ['test', 'review'], languages: ['pt'], closed: false }]);
      expect(await take(entry('una', 'otra, obra') + entry('dos', 'obra'))).toEqual({ changed: 0, gone: 0, unchanged: 4 });
      expect(await take(entry('una', 'obra'), resourceFile())).toEqual({ changed: 2, gone: 1, unchanged: 1 });
      expect([(await read('una', own.visitor()))!.size, await read('dos', own.visitor()), (await called())[0]!.closed]).toEqual([
        1,
        null,
        true,
      ]);
    } finally {
      await own.close();
      await database.drop();
    }
  },
  patience,
);

test('the statements of the lists do not grow with collections and what stands in them', async () => {
  const resources = [await published(), await published(), await published()];
  const { slug } = await aCollection(resources.slice(0, 1));
  const list = () => school.ask('{ collections { slug size items { resource { slug } } } }');
  const own = () => editor!.ask('{ curatedCollections { slug groupTitle { text } items { slug title } } }');
  const one = () => read(slug);
  const counts = async () =>
    [await statements.during(list), await statements.during(own), await statements.during(one)].map(({ length }) => length);
  const few = await counts();
  await aCollection(resources);
  await aCollection(resources);
  expect(await counts()).toEqual(few);
});
