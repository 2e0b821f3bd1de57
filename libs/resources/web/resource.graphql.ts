import { graphql } from '#libs/ui/web';
import { ShownImage } from './images/images.graphql.ts';
import { CallFacts } from './calls/calls.graphql.ts';
import { QuestionLink } from './questions/question.graphql.ts';
import { ResourceLink } from './resource-link.graphql.ts';

export { ResourceLink };

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
        images {
          ...ShownImage
        }
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
        openCalls {
          ...CallFacts
        }
        collections {
          id
          slug
          title(language: $language) {
            text
            language
          }
        }
      }
    }
  `,
  [ResourceLink, QuestionLink, CallFacts, ShownImage],
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
