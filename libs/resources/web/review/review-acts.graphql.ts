import { graphql } from '#libs/ui/web';

/** Sends a version back with what should be otherwise. */
export const AskChangesMutation = graphql(`
  mutation AskChanges($input: AskChangesInput!) {
    askChanges(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Lets everybody read a version. */
export const PublishResourceMutation = graphql(`
  mutation PublishResource($input: PublishResourceInput!) {
    publishResource(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Takes a contribution back. */
export const WithdrawResourceMutation = graphql(`
  mutation WithdrawResource($input: WithdrawResourceInput!) {
    withdrawResource(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Says that what is published still holds. */
export const ConfirmResourceMutation = graphql(`
  mutation ConfirmResource($input: ConfirmResourceInput!) {
    confirmResource(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Says that an adaptation takes account of its work as that is now. */
export const CatchUpWithWorkMutation = graphql(`
  mutation CatchUpWithWork($input: CatchUpWithWorkInput!) {
    catchUpWithWork(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
