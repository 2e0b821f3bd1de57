import { components, nameOf, pointsOf, propsOf, readUrl, visitElements, type Block, type BlockPath } from '#libs/mdx/shared';
import type { Reference, References } from './job.ts';
import type { Spot } from './problem.ts';

/** Gathers what of a text must fit with the rest of the school. */
export function referencesOf(blocks: readonly Block[], spotAt: (path: BlockPath) => Spot): References {
  const links: Reference[] = [];
  const terms: Reference[] = [];
  const ids: References['ids'][number][] = [];
  visitElements(blocks, (element, path) => {
    const { href, id } = propsOf(element);
    const name = nameOf(element);
    const kind = name === 'a' ? readUrl(href)?.kind : undefined;
    if (kind === 'internal' || kind === 'fragment') links.push({ name: String(href), ...spotAt(path) });
    if (!components.get(name)?.props.has('id') || typeof id !== 'string') return;
    if (name === 'Term') terms.push({ name: id, ...spotAt(path) });
    else ids.push({ name: id, component: name, ...spotAt(path) });
  });
  const placeOf = new Map(ids.map(({ name, line, column }) => [name, { line, column }]));
  const points = pointsOf(blocks).map((point) => ({ ...point, ...(placeOf.get(point.id) ?? { line: 1, column: 1 }) }));
  return { links, terms, ids, points };
}
