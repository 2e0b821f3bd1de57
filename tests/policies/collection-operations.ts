import { randomUUID } from 'node:crypto';
import { nobody, plain, refusal, type Asking } from './asking.ts';
import type { World } from './world.ts';
import { aContribution } from './writings.ts';

/** A collection as those name it who ask for it. */
interface Made {
  readonly id: string;
  readonly slug: string;
  readonly resource: { readonly id: string; readonly slug: string };
}

/** A collection with one resource in it, made behind the school's back. */
async function aCollection(world: World, group: string, isRead = true): Promise<Made> {
  const id = randomUUID();
  const slug = `coleccion-${id}`;
  const resource = await aContribution(world, group, isRead ? 'published' : 'withdrawn');
  await world.school.rows.query(
    `insert into collections (id, slug, group_id, title, introduction, made_on) values ($1, $2, $3, '{"es": "Una"}', '{"es": "Para probar"}', '2026-11-22')`,
    [id, slug, group],
  );
  await world.school.rows.query('insert into collection_items (collection_id, resource_id, place) values ($1, $2, 1)', [id, resource.id]);
  return { id, slug, resource };
}

const none: Made = { id: nobody, slug: 'no-hay', resource: { id: nobody, slug: 'no-hay' } };

const keptAbout: Readonly<Record<string, (world: World) => Made | Promise<Made>>> = {
  "of one's own organisation": (world) => aCollection(world, world.groups.own),
  elsewhere: (world) => aCollection(world, world.groups.elsewhere),
  'no such collection': () => none,
};

/** Where it is kept, for operations that find it by the same piece of SQL as another that asks about all three. */
const hereOrThere = ["of one's own organisation", 'elsewhere'];

/** An operation on a collection that a group keeps: made anew for each asking. */
const onKept = (call: string, variables: (made: Made) => object, only = Object.keys(keptAbout)): Asking => ({
  call,
  rows: 'kept collections',
  about: Object.fromEntries(only.map((about) => [about, async (world: World) => variables(await keptAbout[about]!(world))])),
});

const words = { title: [{ language: 'es', text: 'Otra' }], introduction: [{ language: 'es', text: 'Para probar otra' }] };

/** What is read of collections. */
export const collectionQueries: Readonly<Record<string, Asking>> = {
  collection: {
    call: '($slug: Slug!) { collection(slug: $slug) { slug items { resource { slug } } } }',
    rows: 'collections',
    about: {
      'with something to read': async (world) => ({ slug: (await aCollection(world, world.groups.own)).slug }),
      'with nothing to read': async (world) => ({ slug: (await aCollection(world, world.groups.own, false)).slug }),
      'no such collection': () => ({ slug: 'no-hay' }),
    },
  },
  collections: plain('{ collections { slug size } }'),
  curatedCollection: onKept('($slug: Slug!) { curatedCollection(slug: $slug) { slug items { slug } } }', ({ slug }) => ({ slug })),
  curatedCollections: plain('{ curatedCollections { slug } }'),
  curatingGroups: plain('{ curatingGroups { id } }'),
};

/** What is changed about them. */
export const collectionMutations: Readonly<Record<string, Asking>> = {
  changeCollection: onKept(`changeCollection(input: $input) { ${refusal} }`, ({ id }) => ({ input: { id, ...words } }), hereOrThere),
  createCollection: {
    call: `createCollection(input: $input) { collection ${refusal} }`,
    rows: 'kept collections',
    about: {
      "of one's own organisation": (world) => ({ input: { group: world.groups.own, ...words } }),
      elsewhere: (world) => ({ input: { group: world.groups.elsewhere, ...words } }),
      'no such collection': () => ({ input: { group: nobody, ...words } }),
    },
  },
  deleteCollection: onKept(`deleteCollection(input: $input) { ${refusal} }`, ({ id }) => ({ input: { id } })),
  moveInCollection: onKept(
    `moveInCollection(input: $input) { ${refusal} }`,
    ({ id, resource }) => ({
      input: { id, resource: resource.id, isUp: true },
    }),
    hereOrThere,
  ),
  putInCollection: onKept(
    `putInCollection(input: $input) { ${refusal} }`,
    ({ id, resource }) => ({
      input: { id, resource: resource.slug, note: 'Para empezar', language: 'es' },
    }),
    hereOrThere,
  ),
  takeFromCollection: onKept(
    `takeFromCollection(input: $input) { ${refusal} }`,
    ({ id, resource }) => ({
      input: { id, resource: resource.id },
    }),
    hereOrThere,
  ),
};
