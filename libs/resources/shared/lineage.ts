import type { ResourceContent } from './content.ts';

/** The slug of the resource that a content adapts or translates; null where it stands on none of ours. */
export function workSlugOf({ adaptedFrom, translatedFrom }: Pick<ResourceContent, 'adaptedFrom' | 'translatedFrom'>): string | null {
  return adaptedFrom ?? translatedFrom;
}
