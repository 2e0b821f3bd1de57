import { graphql } from '#libs/ui/web';

/** Makes a group. */
export const CreateGroupMutation = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Gives a group another title. */
export const RenameGroupMutation = graphql(`
  mutation RenameGroup($input: RenameGroupInput!) {
    renameGroup(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Closes a group. */
export const CloseGroupMutation = graphql(`
  mutation CloseGroup($input: CloseGroupInput!) {
    closeGroup(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Opens a closed group. */
export const ReopenGroupMutation = graphql(`
  mutation ReopenGroup($input: ReopenGroupInput!) {
    reopenGroup(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Gives a role by hand. */
export const GiveRoleMutation = graphql(`
  mutation GiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Ends a role. */
export const EndRoleMutation = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Sets the last day of a role. */
export const ChangeTermMutation = graphql(`
  mutation ChangeTerm($input: ChangeTermInput!) {
    changeTerm(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Takes the roles of an account from it. */
export const SuspendAccountMutation = graphql(`
  mutation SuspendAccount($input: SuspendAccountInput!) {
    suspendAccount(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Gives them back. */
export const RestoreAccountMutation = graphql(`
  mutation RestoreAccount($input: RestoreAccountInput!) {
    restoreAccount(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Tells something to all of a group. */
export const AnnounceMutation = graphql(`
  mutation Announce($input: AnnounceInput!) {
    announce(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Makes an invitation; its code comes once. */
export const CreateInvitationMutation = graphql(`
  mutation CreateInvitation($input: CreateInvitationInput!) {
    createInvitation(input: $input) {
      code
      invitation {
        id
        role
      }
      refusal {
        code
        message
      }
    }
  }
`);

/** Makes the code of an invitation worthless. */
export const WithdrawInvitationMutation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** The first step back in, over the page. */
export const SignInAgainMutation = graphql(`
  mutation SignInAgain($input: SignInInput!) {
    signIn(input: $input) {
      isHalf
      refusal {
        code
        message
      }
    }
  }
`);

/** The second step back in, by a code. */
export const ConfirmSignInAgainMutation = graphql(`
  mutation ConfirmSignInAgain($input: ConfirmSignInInput!) {
    confirmSignIn(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
