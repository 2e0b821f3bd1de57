import { graphql } from '#libs/ui/web';

/** What a search finds, and how it can be narrowed. */
export const SearchQuery = graphql(`
  query Search($query: String!, $filter: SearchFilter, $language: LanguageTag!, $after: String) {
    search(query: $query, filter: $filter, language: $language, first: 20, after: $after) {
      isAnswered
      refusal {
        message
      }
      meant
      isLoose
      total {
        count
        isMore
      }
      edges {
        node {
          id
          type
          language
          path
          title
          level
          excerpt {
            text
            isMatch
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        types {
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
`);
