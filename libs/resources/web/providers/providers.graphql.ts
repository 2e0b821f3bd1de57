import { graphql } from '#libs/ui/web';

/** The organisations that somebody wants to see, and in which languages and countries any of them work. */
export const ProvidersQuery = graphql(`
  query Providers($filter: ProviderFilter, $language: LanguageTag!) {
    providers(filter: $filter) {
      slug
      name
      summary(language: $language) {
        text
        language
      }
      skills
      cost
      languages
      countries
      web
      source
      reviewedOn
      isStale
    }
    all: providers {
      languages
      countries
    }
  }
`);
