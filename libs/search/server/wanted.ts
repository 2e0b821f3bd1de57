import { languages } from '#libs/kernel/shared';
import { licences, resourceLevels, resourceTopics, type Licence, type ResourceLevel, type ResourceTopic } from '#libs/resources/shared';
import { foundTypes, type FoundType } from '#libs/search/shared';

/** What a search is narrowed to; null where it does not matter. */
export interface Wanted {
  readonly type: FoundType | null;
  readonly topic: ResourceTopic | null;
  readonly level: ResourceLevel | null;
  readonly language: string | null;
  readonly licence: Licence | null;
}

/** What entries can be filtered by; each is the name of its facets too. */
export const facetNames = ['type', 'topic', 'level', 'language', 'licence'] as const;

/** The facets that every found entry must have. None of their values holds a quotation mark: they are enumerated, or tags of languages. */
export function facetsOf(wanted: Wanted): string[] {
  return facetNames.flatMap((name) => (wanted[name] ? [`${name}:${wanted[name]}`] : []));
}

/** Every facet that may be counted; languages besides those of the interface come with what is found. */
export const knownFacets: readonly string[] = [
  ...foundTypes.map((type) => `type:${type}`),
  ...resourceTopics.map((topic) => `topic:${topic}`),
  ...resourceLevels.map((level) => `level:${level}`),
  ...languages.map((language) => `language:${language}`),
  ...licences.map((licence) => `licence:${licence}`),
];
