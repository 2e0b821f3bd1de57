import { licenceAddress, resourcePath } from '#libs/resources/shared';
import { readFragment } from '#libs/ui/web';
import type { LibraryPart } from './library-page.tsx';
import { ResourceFacts } from './library.graphql.ts';

/** What a part of the library tells machines that read pages: an ItemList of schema.org. Addresses are relative, for one page may stand under several names. */
export function libraryData({ edges }: LibraryPart, language: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListOrder: 'https://schema.org/ItemListOrderDescending',
    itemListElement: edges.map(({ node }, at) => {
      const { slug, title, summary, language: written, licence, publishedOn } = readFragment(ResourceFacts, node);
      const address = `/${language}${resourcePath(slug)}`;
      const about = {
        name: title,
        description: summary,
        inLanguage: written,
        license: licenceAddress(licence),
        datePublished: publishedOn,
      };
      return { '@type': 'ListItem', position: at + 1, item: { '@type': 'LearningResource', '@id': address, url: address, ...about } };
    }),
  };
}
