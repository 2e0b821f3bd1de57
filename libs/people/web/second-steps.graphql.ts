import { graphql } from '#libs/ui/web';

/** A new secret for an app. */
export const BeginAuthenticatorMutation = graphql(`
  mutation BeginAuthenticator($input: ProofInput!) {
    beginAuthenticator(input: $input) {
      secret
      address
      refusal {
        code
        message
      }
    }
  }
`);

/** Sets the app up. */
export const ConfirmAuthenticatorMutation = graphql(`
  mutation ConfirmAuthenticator($input: ConfirmSignInInput!) {
    confirmAuthenticator(input: $input) {
      codes
      refusal {
        code
        message
      }
    }
  }
`);

/** Forgets the app. */
export const RemoveAuthenticatorMutation = graphql(`
  mutation RemoveAuthenticator($input: ProofInput!) {
    removeAuthenticator(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** New codes for paper. */
export const RenewCodesMutation = graphql(`
  mutation RenewCodes($input: ProofInput!) {
    renewCodes(input: $input) {
      codes
      refusal {
        code
        message
      }
    }
  }
`);

/** What to ask a device that is to make a passkey. */
export const AskToAddPasskeyMutation = graphql(`
  mutation AskToAddPasskey($input: ProofInput!) {
    askToAddPasskey(input: $input) {
      question
      refusal {
        code
        message
      }
    }
  }
`);

/** Keeps a passkey. */
export const AddPasskeyMutation = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      codes
      refusal {
        code
        message
      }
    }
  }
`);

/** Forgets a passkey. */
export const RemovePasskeyMutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
