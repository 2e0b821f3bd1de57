import { graphql } from '#libs/ui/web';

/** All that somebody sees of her own account, and a passphrase that nobody thought of. */
export const AccountQuery = graphql(`
  query Account($language: LanguageTag!) {
    passphraseIdea
    myRoles {
      id
      role
      from
      until
      groupTitle(language: $language) {
        text
        language
      }
    }
    me {
      pseudonym
      isRecovered
      isSuspended
      permissions
      browsers {
        id
        usedOn
        mode
        isThis
      }
      secondSteps {
        hasAuthenticator
        codesLeft
        passkeys {
          id
          label
        }
      }
    }
  }
`);

/** A passphrase that nobody thought of. */
export const PassphraseIdeaQuery = graphql(`
  query PassphraseIdea {
    passphraseIdea
  }
`);

/** Judges a passphrase. */
export const CheckPassphraseMutation = graphql(`
  mutation CheckPassphrase($input: CheckPassphraseInput!) {
    checkPassphrase(input: $input) {
      score
      isEnough
      refusal {
        code
        message
      }
    }
  }
`);

/** Puts a pseudonym in front of a path. */
export const CreateAccountMutation = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      recoveryWords
      refusal {
        code
        message
      }
    }
  }
`);

/** Sets another passphrase. */
export const ChangePassphraseMutation = graphql(`
  mutation ChangePassphrase($input: ChangePassphraseInput!) {
    changePassphrase(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Gives her path other words. */
export const RenewRecoveryWordsMutation = graphql(`
  mutation RenewRecoveryWords($input: ProofInput!) {
    renewRecoveryWords(input: $input) {
      recoveryWords
      refusal {
        code
        message
      }
    }
  }
`);

/** Ends one session. */
export const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Ends every session but this one. */
export const SignOutElsewhereMutation = graphql(`
  mutation SignOutElsewhere {
    signOutElsewhere {
      refusal {
        code
        message
      }
    }
  }
`);

/** What whoever is about to erase her account looks after. */
export const EraseAccountQuery = graphql(`
  query EraseAccountPage {
    me {
      permissions
    }
  }
`);

/** Erases account and path. */
export const EraseAccountMutation = graphql(`
  mutation EraseAccount($input: EraseAccountInput!) {
    eraseAccount(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
