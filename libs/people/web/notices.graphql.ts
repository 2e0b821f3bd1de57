import { graphql } from '#libs/ui/web';

/** What the viewer was told, and whether a program fetches it too. */
export const NoticesQuery = graphql(`
  query Notices {
    myNotices {
      id
      day
      sentence
      isRead
    }
    hasNoticeFeed
  }
`);

/** How many of them she has not marked as read. */
export const UnreadNoticesQuery = graphql(`
  query UnreadNotices {
    unreadNotices
  }
`);

/** Takes all of them as read. */
export const MarkNoticesReadMutation = graphql(`
  mutation MarkNoticesRead {
    markNoticesRead {
      refusal {
        code
        message
      }
    }
  }
`);

/** Makes an address for a program that reads them. */
export const OpenNoticeFeedMutation = graphql(`
  mutation OpenNoticeFeed {
    openNoticeFeed {
      path
      refusal {
        code
        message
      }
    }
  }
`);

/** Makes that address worthless. */
export const CloseNoticeFeedMutation = graphql(`
  mutation CloseNoticeFeed {
    closeNoticeFeed {
      refusal {
        code
        message
      }
    }
  }
`);
