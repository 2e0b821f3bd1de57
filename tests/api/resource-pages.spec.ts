import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { aGroup, aHolder, type SomeGroup } from '../support/groups.ts';
import type { Person } from '../support/people.ts';
import { contribute, contribution, decide, resource } from '../support/resources.ts';
import { sourcePages } from '../support/source-pages.ts';
import { aSchool, patience, type TestSchool } from '../support/test-school.ts';

let school: TestSchool;
let farm: SomeGroup;
let [writer, editor]: Person[] = [];

beforeAll(async () => {
  const pages = { resource: ':language/biblioteca/:resource', 'resource-family': ':language/biblioteca/:resource/familia' };
  school = await aSchool({ pages: await sourcePages(pages) });
  const node = await aGroup(school, 'node');
  farm = await aGroup(school, 'organisation', node);
  writer = await aHolder(school, 'member', farm);
  editor = await aHolder(school, 'editor', node);
}, patience);
afterAll(() => school?.close());

async function published(content: object = {}): Promise<string> {
  const slug = await contribute(writer!, farm, content);
  const { id, version } = (await contribution(editor!, slug))!;
  expect(await decide(editor!, 'publishResource', { resource: id, version })).toBe('PUBLISHED');
  return slug;
}

/** The page of a resource, or one below it, as everybody gets it. */
async function pageOf(slug: string, below = ''): Promise<string> {
  const { status, body } = await school.visitor().get(`/es/biblioteca/${slug}${below}`);
  expect(status).toBe(200);
  return body;
}

/** What a resource's page tells machines, as a browser takes the page apart. */
function dataIn(page: string): Record<string, unknown> {
  const [script, ...more] = elements(parse(page), 'script').filter(({ attrs }) =>
    attrs.some(({ value }) => value === 'application/ld+json'),
  );
  expect(more).toEqual([]);
  return JSON.parse(textOf(script!)) as Record<string, unknown>;
}

test('a resource is signed by its group where the writer wished so, and by nobody otherwise', async () => {
  const [signed, unsigned] = [await published(), await published({ isSigned: false })];
  const signature = async (slug: string) => (await resource(school.visitor(), slug))!['signedBy'];
  expect([await signature(signed), await signature(unsigned)]).toEqual([{ text: farm.slug }, null]);
  expect(dataIn(await pageOf(signed))['author']).toEqual({ '@type': 'Organization', name: farm.slug });
  const page = await pageOf(unsigned);
  expect(dataIn(page)).not.toHaveProperty('author');
  expect(page).not.toContain(farm.slug);
});

test('advice whose day has passed says so on its page, and on that day not yet', async () => {
  const [late, fresh] = [await published(), await published()];
  await school.rows.query('update resources set review_by = $2 where slug = $1', [late, '2026-11-21']);
  await school.rows.query('update resources set review_by = $2 where slug = $1', [fresh, '2026-11-22']);
  const banner = 'Este consejo puede estar viejo';
  expect(await pageOf(late)).toContain(banner);
  expect(await pageOf(fresh)).not.toContain(banner);
});

test('what a page tells machines is one object of facts that no title can end, and names nobody', async () => {
  const title = 'Cifrar </script><b>todo</b> & más';
  const page = await pageOf(await published({ title }));
  expect(dataIn(page)).toMatchObject({
    '@type': 'LearningResource',
    name: title,
    inLanguage: 'es',
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    datePublished: '2026-11-22',
  });
  for (const who of [writer!.pseudonym, writer!.id, editor!.pseudonym, editor!.id]) expect(page).not.toContain(who);
  expect(elements(parse(page), 'b').map(textOf)).not.toContain('todo');
});

test('the page of a family shows what it comes from above and what came of it below, and where one stands', async () => {
  const first = await published({ title: 'La primera' });
  const adapted = await published({ title: 'La adaptada', adaptedFrom: first, changes: 'Más corta' });
  await published({ title: 'A traduzida', translatedFrom: adapted, language: 'pt' });
  await published({ title: 'La hermana', adaptedFrom: first, changes: 'Con dibujos' });
  const page = parse(await pageOf(adapted, '/familia'));
  expect(treeIn(page)).toEqual([
    [
      'La primera',
      [
        ['La adaptada', [['A traduzida', []]]],
        ['La hermana', []],
      ],
    ],
  ]);
  const [here, ...more] = elements(page, 'p').filter(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'aria-current' && value === 'true'),
  );
  expect(more).toEqual([]);
  expect(textOf(here!)).toMatch(/^La adaptada.*estás aquí$/s);
});

type Branch = readonly [title: string, below: readonly Branch[]];

/** The nested lists of links in the main part of a page, without the trail above it; sisters by title, as those of one day are in no order. */
function treeIn(page: Tree.Node): Branch[] {
  const lists = (node: Tree.Node): Tree.Element[] =>
    childrenOf(node).flatMap((child) => (child.nodeName === 'ul' ? [child as Tree.Element] : child.nodeName === 'nav' ? [] : lists(child)));
  const branches = (list: Tree.Element): Branch[] =>
    childrenOf(list)
      .map((item) => [textOf(elements(item, 'a')[0]!), lists(item).flatMap(branches)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return elements(page, 'main').flatMap(lists).flatMap(branches);
}

const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);

function elements(node: Tree.Node, name: string): Tree.Element[] {
  return childrenOf(node).flatMap((child) => [...(child.nodeName === name ? [child as Tree.Element] : []), ...elements(child, name)]);
}

function textOf(node: Tree.Node): string {
  return 'value' in node && node.nodeName === '#text' ? node.value : childrenOf(node).map(textOf).join('');
}
