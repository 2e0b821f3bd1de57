import { afterEach, expect, test } from '@jest/globals';
import { compileContent } from './content.ts';
import { fixture, type Fixture } from './fixture.ts';

// Each test starts the compiling process, on a machine that may be busy.
const patience = 60_000;

let made: Fixture | undefined;
afterEach(() => made?.remove());

const resource = '---\nkind: guide\ntitle: Una guía\nsummary: Para probar qué se dice de un recurso.\nlanguage: es\nlicence: CC-BY-SA-4.0\ntopics: [care]\nlevel: start\nminutes: 5\n---\nHola.\n';
const entry = (slug: string, resources: string, title = '{es: Una, en: One, pt: Uma}') =>
  `${slug}:\n  title: ${title}\n  introduction: {es: Para empezar, en: To begin, pt: Para começar}\n  resources: [${resources}]\n`;
const make = (collections: string) => (made = fixture({ 'resources/obra.mdx': resource, 'resources/otra.mdx': resource, 'collections.yaml': collections }));

test(
  'an entry becomes a collection, and only entries that changed are read again',
  async () => {
    const { folder, write } = make(entry('una', 'otra, obra') + entry('dos', 'obra'));
    const { problems, content } = await compileContent(folder);
    expect(problems).toEqual([]);
    expect(content!.collections).toMatchObject([
      { key: 'collection:una', slug: 'una', title: { es: 'Una', pt: 'Uma' }, resources: ['otra', 'obra'] },
      { key: 'collection:dos', slug: 'dos', resources: ['obra'] },
    ]);
    const known = Object.fromEntries([...content!.collections, ...content!.resources].map(({ key, hash }) => [key, hash]));
    write({ 'collections.yaml': entry('una', 'otra, obra') + entry('dos', 'obra, otra') });
    const again = (await compileContent(folder, known)).content!;
    expect([again.collections.map(({ slug }) => slug), again.unchanged.includes('collection:una')]).toEqual([['dos'], true]);
  },
  patience,
);

test(
  'what is wrong with an entry is told at its place',
  async () => {
    const { problems } = make(entry('una', 'obra, no-hay') + entry('Dos_', 'obra') + entry('tres', '', '{es: Tres}'));
    expect(await problems()).toEqual([
      'collections.yaml:5:1 bad-field',
      'collections.yaml:10:3 bad-field',
      'collections.yaml:12:3 bad-field',
    ]);
    made!.write({ 'collections.yaml': entry('una', 'obra, no-hay'), 'resources/colecciones.mdx': resource });
    expect(await problems()).toEqual(['collections.yaml:4:21 unknown-resource', 'resources/colecciones.mdx:1:1 reserved-slug']);
  },
  patience,
);
