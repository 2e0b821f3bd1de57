import { graphql } from '#libs/ui/web';

/** Everything that is kept about people, as the schema in use has it. */
export const KeptColumnsQuery = graphql(`
  query KeptColumns {
    keptColumns {
      table
      column
      type
    }
  }
`);
