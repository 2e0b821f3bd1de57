import { graphql } from '#libs/ui/web';
import { ResourceLink } from '../resource-link.graphql.ts';

/** The collections of the library. */
export const CollectionsQuery = graphql(`
  query Collections($language: LanguageTag!) {
    collections {
      id
      slug
      size
      title(language: $language) {
        text
        language
      }
      introduction(language: $language) {
        text
        language
      }
    }
  }
`);

/** One collection to be read. */
export const CollectionQuery = graphql(
  `
    query Collection($slug: Slug!, $language: LanguageTag!) {
      collection(slug: $slug) {
        slug
        title(language: $language) {
          text
          language
        }
        introduction(language: $language) {
          text
          language
        }
        items {
          note(language: $language) {
            text
            language
          }
          resource {
            ...ResourceLink
            id
            language
            summary
            minutes
          }
        }
      }
    }
  `,
  [ResourceLink],
);

/** The collections that somebody keeps. */
export const CuratedCollectionsQuery = graphql(`
  query CuratedCollections($language: LanguageTag!) {
    curatedCollections {
      id
      slug
      title(language: $language) {
        text
        language
      }
      groupTitle(language: $language) {
        text
        language
      }
    }
    curatingGroups {
      id
      title(language: $language) {
        text
        language
      }
    }
  }
`);

/** One of them, with its words in every language of the interface. */
export const CuratedCollectionQuery = graphql(`
  query CuratedCollection($slug: Slug!, $language: LanguageTag!) {
    curatedCollection(slug: $slug) {
      id
      slug
      title(language: $language) {
        text
        language
      }
      titleEs: title(language: "es") {
        text
        language
      }
      titleEn: title(language: "en") {
        text
        language
      }
      titlePt: title(language: "pt") {
        text
        language
      }
      introductionEs: introduction(language: "es") {
        text
        language
      }
      introductionEn: introduction(language: "en") {
        text
        language
      }
      introductionPt: introduction(language: "pt") {
        text
        language
      }
      items {
        id
        slug
        title
        language
        isShown
        note(language: $language) {
          text
          language
        }
      }
    }
  }
`);
