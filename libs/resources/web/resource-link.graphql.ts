import { graphql } from '#libs/ui/web';

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
