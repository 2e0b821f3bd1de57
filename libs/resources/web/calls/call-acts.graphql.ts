import { graphql } from '#libs/ui/web';

/** Opens a call. */
export const OpenCallMutation = graphql(`
  mutation OpenCall($input: OpenCallInput!) {
    openCall(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Closes a call. */
export const CloseCallMutation = graphql(`
  mutation CloseCall($input: CloseCallInput!) {
    closeCall(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Answers a call; gives the conversation in which the answer stands. */
export const AnswerCallMutation = graphql(`
  mutation AnswerCall($input: AnswerCallInput!) {
    answerCall(input: $input) {
      conversation
      refusal {
        code
        message
      }
    }
  }
`);

/** Writes in a conversation. */
export const WriteMessageMutation = graphql(`
  mutation WriteMessage($input: WriteMessageInput!) {
    writeMessage(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Ends a conversation. */
export const CloseConversationMutation = graphql(`
  mutation CloseConversation($input: CloseConversationInput!) {
    closeConversation(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Ends it, and hears nothing more of the other about this call. */
export const BlockConversationMutation = graphql(`
  mutation BlockConversation($input: BlockConversationInput!) {
    blockConversation(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Deletes a conversation for both. */
export const DeleteConversationMutation = graphql(`
  mutation DeleteConversation($input: DeleteConversationInput!) {
    deleteConversation(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
