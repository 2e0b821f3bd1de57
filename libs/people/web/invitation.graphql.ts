import { graphql } from '#libs/ui/web';

/** What an invitation gives, and who would take it. */
export const InvitationQuery = graphql(`
  query Invitation($code: String!, $language: LanguageTag!) {
    invitation(code: $code) {
      role
      until
      groupTitle(language: $language) {
        text
        language
      }
    }
    me {
      pseudonym
    }
  }
`);

/** Takes an invitation. */
export const AcceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!, $language: LanguageTag!) {
    acceptInvitation(input: $input) {
      offer {
        role
        until
        groupTitle(language: $language) {
          text
          language
        }
      }
      refusal {
        code
        message
      }
    }
  }
`);
