import { graphql } from '#libs/ui/web';
import { QuestionLink } from './questions/question.graphql.ts';

/** What a link to a resource says of it. */
export const ResourceLink = graphql(`
  fragment ResourceLink on Resource {
    id
    slug
    kind
    language
    title
  }
`);

/** One resource to be read. */
export const ResourceQuery = graphql(
  `
    query Resource($slug: Slug!, $place: Place!, $language: LanguageTag!) {
      questionsAbout(place: $place) {
        ...QuestionLink
      }
      resource(slug: $slug) {
        ...ResourceLink
        slug
        kind
        language
        licence
        topics
        level
        minutes
        bytes
        title
        summary
        publishedOn
        reviewBy
        isStale
        isComposed
        hasWorkChanged
        changes
        blocks
        signedBy(language: $language) {
          text
          language
        }
        origin {
          title
          address
          licence
        }
        adaptedFrom {
          ...ResourceLink
        }
        translatedFrom {
          ...ResourceLink
        }
        madeOfIt {
          ...ResourceLink
          translatedFrom {
            slug
          }
        }
      }
    }
  `,
  [ResourceLink, QuestionLink],
);

/** Where a resource comes from, and what came of it. */
export const ResourceFamilyQuery = graphql(
  `
    query ResourceFamily($slug: Slug!) {
      resource(slug: $slug) {
        slug
        title
        language
      }
      resourceFamily(slug: $slug) {
        isCut
        members {
          parentId
          resource {
            ...ResourceLink
            id
            licence
            changes
            translatedFrom {
              slug
            }
          }
        }
      }
    }
  `,
  [ResourceLink],
);
