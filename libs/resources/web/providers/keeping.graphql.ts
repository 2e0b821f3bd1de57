import { graphql } from '#libs/ui/web';

/** Every entry of the directory, for those who keep it. */
export const StudioProvidersQuery = graphql(`
  query StudioProviders {
    providersToKeep {
      id
      slug
      name
      summaries {
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
      isRetired
    }
  }
`);
