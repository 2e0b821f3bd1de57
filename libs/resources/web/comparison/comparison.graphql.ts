import { graphql } from '#libs/ui/web';

/** Free programs beside what is sold for the same. */
export const ComparisonQuery = graphql(`
  query Comparison($filter: ComparisonFilter, $language: LanguageTag!) {
    comparison(filter: $filter) {
      id
      category
      need(language: $language) {
        text
        language
      }
      programs {
        name
        licence
        address
        place
      }
      commercial
      gain(language: $language) {
        text
        language
      }
      loss(language: $language) {
        text
        language
      }
      difficulty
      reviewedOn
      isStale
      sources {
        author
        title
        year
        url
      }
    }
  }
`);
