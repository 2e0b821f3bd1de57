import { graphql } from '#libs/ui/web';

// Operations are sent by their names, so nothing adds the type by which the browser tells one kind of refusal from another.

/** Adds an organisation. */
export const AddProviderMutation = graphql(`
  mutation AddProvider($input: AddProviderInput!) {
    addProvider(input: $input) {
      refusal {
        __typename
        code
        message
        ... on InvalidInput {
          fields {
            path
          }
        }
      }
    }
  }
`);

/** Says an entry anew. */
export const ChangeProviderMutation = graphql(`
  mutation ChangeProvider($input: ChangeProviderInput!) {
    changeProvider(input: $input) {
      refusal {
        __typename
        code
        message
        ... on InvalidInput {
          fields {
            path
          }
        }
      }
    }
  }
`);

/** Takes an entry out of the directory. */
export const RetireProviderMutation = graphql(`
  mutation RetireProvider($input: RetireProviderInput!) {
    retireProvider(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Puts it back. */
export const RestoreProviderMutation = graphql(`
  mutation RestoreProvider($input: RestoreProviderInput!) {
    restoreProvider(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
