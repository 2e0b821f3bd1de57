import { graphql } from '#libs/ui/web';

/** The consents for one contribution. */
export const StoryLedgerQuery = graphql(`
  query StoryLedger($slug: Slug!) {
    storyLedger(slug: $slug) {
      slug
      isOwn
      consents {
        id
        uses
        until
        way
        givenOn
        recordedOn
        isInForce
      }
    }
  }
`);

/** Notes a consent. */
export const RecordConsentMutation = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      words
      refusal {
        code
        message
      }
    }
  }
`);

/** Takes a story back. */
export const WithdrawStoryMutation = graphql(`
  mutation WithdrawStory($input: WithdrawStoryInput!) {
    withdrawStory(input: $input) {
      isWithdrawn
      refusal {
        code
        message
      }
    }
  }
`);

/** Whether what stood at an address was taken back by whoever told it. */
export const WithdrawnByTellerQuery = graphql(`
  query WithdrawnByTeller($slug: Slug!) {
    isWithdrawnByTeller(slug: $slug)
  }
`);
