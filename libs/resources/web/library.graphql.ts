import { graphql } from '#libs/ui/web';

/** What a list says of a resource. */
export const ResourceFacts = graphql(`
  fragment ResourceFacts on Resource {
    id
    slug
    kind
    language
    level
    licence
    minutes
    title
    summary
    publishedOn
  }
`);

/** A part of the library, and how it can be narrowed. */
export const LibraryQuery = graphql(
  `
    query Library($filter: ResourceFilter, $after: String) {
      resources(filter: $filter, first: 20, after: $after) {
        total {
          count
          isMore
        }
        edges {
          node {
            ...ResourceFacts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          kinds {
            value
            count
            isMore
          }
          topics {
            value
            count
            isMore
          }
          levels {
            value
            count
            isMore
          }
          languages {
            value
            count
            isMore
          }
          licences {
            value
            count
            isMore
          }
        }
      }
    }
  `,
  [ResourceFacts],
);

/** The newest of a part of the library, for its feeds. */
export const LibraryFeedQuery = graphql(
  `
    query LibraryFeed($filter: ResourceFilter) {
      resources(filter: $filter, first: 50) {
        edges {
          node {
            ...ResourceFacts
          }
        }
      }
    }
  `,
  [ResourceFacts],
);
