import { licenceAddress, resourcePath } from '#libs/resources/shared';
import { readFragment } from '#libs/ui/web';
import { ResourceLink } from './resource.graphql.ts';
import type { ReadResource } from './resource-page.tsx';

/** What a resource tells machines that read pages: a LearningResource of schema.org. Addresses of ours are relative, for one page may stand under several names. */
export function resourceData(resource: ReadResource, language: string) {
  const {
    slug,
    title,
    summary,
    language: written,
    licence,
    minutes,
    publishedOn,
    topics,
    signedBy,
    adaptedFrom,
    translatedFrom,
  } = resource;
  const work = adaptedFrom ?? translatedFrom;
  const address = (other: string) => `/${language}${resourcePath(other)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': address(slug),
    name: title,
    description: summary,
    inLanguage: written,
    license: licenceAddress(licence),
    datePublished: publishedOn,
    timeRequired: `PT${minutes}M`,
    keywords: topics.map((topic) => topic.toLowerCase()),
    isAccessibleForFree: true,
    ...(signedBy ? { author: { '@type': 'Organization', name: signedBy.text } } : {}),
    ...(work ? { isBasedOn: address(readFragment(ResourceLink, work).slug) } : {}),
  };
}
