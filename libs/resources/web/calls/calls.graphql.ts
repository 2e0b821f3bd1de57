import { graphql } from '#libs/ui/web';
import { ResourceLink } from '../resource-link.graphql.ts';

/** What a call says. */
export const CallFacts = graphql(`
  fragment CallFacts on Call {
    id
    roles
    languages
    until
    isOfHouse
    seeking(language: $language) {
      text
      language
    }
  }
`);

/** The open calls. */
export const CallsQuery = graphql(
  `
    query Calls($filter: CallFilter, $after: String, $language: LanguageTag!) {
      callLanguages
      calls(filter: $filter, first: 10, after: $after) {
        edges {
          node {
            ...CallFacts
            id
            resource {
              ...ResourceLink
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  `,
  [CallFacts, ResourceLink],
);

/** A call, and whether whoever looks at it is signed in. */
export const CallToAnswerQuery = graphql(
  `
    query CallToAnswer($id: ID!, $language: LanguageTag!) {
      call(id: $id) {
        ...CallFacts
        id
        isOfHouse
        resource {
          ...ResourceLink
        }
      }
      me {
        pseudonym
      }
    }
  `,
  [CallFacts, ResourceLink],
);

/** The conversations of whoever is signed in. */
export const MyConversationsQuery = graphql(
  `
    query MyConversations($language: LanguageTag!) {
      myConversations {
        id
        isOfCaller
        isClosed
        lastOn
        call {
          ...CallFacts
          resource {
            ...ResourceLink
          }
        }
      }
    }
  `,
  [CallFacts, ResourceLink],
);

/** One conversation with its messages. */
export const ConversationQuery = graphql(
  `
    query Conversation($id: ID!, $language: LanguageTag!, $before: Int) {
      conversation(id: $id) {
        id
        isOfCaller
        isClosed
        isBlocked
        call {
          ...CallFacts
          isOfHouse
          resource {
            ...ResourceLink
          }
        }
        messages(before: $before) {
          place
          isOwn
          name
          text
          madeOn
        }
      }
    }
  `,
  [CallFacts, ResourceLink],
);

/** One conversation for the studio, whose client hides what only fragments name. */
export const StudioConversationQuery = graphql(`
  query StudioConversation($id: ID!, $language: LanguageTag!, $before: Int) {
    conversation(id: $id) {
      id
      isOfCaller
      isClosed
      isBlocked
      call {
        id
        roles
        languages
        isOfHouse
        seeking(language: $language) {
          text
          language
        }
        resource {
          slug
          title
          language
        }
      }
      messages(before: $before) {
        place
        isOwn
        name
        text
        madeOn
      }
    }
  }
`);

/** The calls that somebody looks after, what came in, and what she may call for. */
export const StudioCallsQuery = graphql(`
  query StudioCalls($language: LanguageTag!) {
    keptCalls {
      id
      roles
      languages
      until
      isOpen
      isOfHouse
      viewerReadsAnswers
      title
      slug
      state
      seeking(language: $language) {
        text
        language
      }
    }
    myConversations {
      id
      isOfCaller
      isClosed
      lastOn
      call {
        id
      }
    }
    callableResources {
      slug
      title
      state
    }
  }
`);
