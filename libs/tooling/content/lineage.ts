import type { ResourceFields } from './document-types.ts';

/** The file of ours on which a resource stands, by its slug. */
export function workOf({ adaptedFrom, translatedFrom }: Pick<ResourceFields, 'adaptedFrom' | 'translatedFrom'>): string | null {
  return adaptedFrom ?? translatedFrom ?? null;
}

/** The works behind a resource, the nearest first, each once. */
export function worksBehind(slug: string, library: ReadonlyMap<string, ResourceFields>): readonly string[] {
  const works: string[] = [];
  const next = (of: string) => workOf(library.get(of) ?? {});
  for (let work = next(slug); work !== null && !works.includes(work); work = next(work)) works.push(work);
  return works;
}
