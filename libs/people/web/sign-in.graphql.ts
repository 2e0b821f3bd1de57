import { graphql } from '#libs/ui/web';

/** The first step in. */
export const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      isHalf
      refusal {
        code
        message
      }
    }
  }
`);

/** The second step in. */
export const ConfirmSignInMutation = graphql(`
  mutation ConfirmSignIn($input: ConfirmSignInInput!) {
    confirmSignIn(input: $input) {
      isDone
      refusal {
        code
        message
      }
    }
  }
`);

/** What to ask a device that may hold a passkey. */
export const AskPasskeyMutation = graphql(`
  mutation AskPasskey {
    askPasskey {
      question
      refusal {
        code
        message
      }
    }
  }
`);

/** Comes in by a passkey. */
export const SignInWithPasskeyMutation = graphql(`
  mutation SignInWithPasskey($input: PasskeySignInInput!) {
    signInWithPasskey(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Goes out. */
export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      isDone
    }
  }
`);
