import { graphql } from '#libs/ui/web';

/** Who is in the studio, what she may do somewhere, and whose device she said it is. */
export const StudioPersonQuery = graphql(`
  query StudioPerson {
    me {
      pseudonym
      isSuspended
      permissions
      mode
    }
  }
`);

/** The groups that she sees, in the order of a tree. */
export const StudioGroupsQuery = graphql(`
  query StudioGroups($language: LanguageTag!) {
    groups {
      id
      kind
      parentId
      slug
      isClosed
      isOpen
      viewerCanWrite
      viewerCanAnnounce
      title(language: $language) {
        text
        language
      }
    }
  }
`);

/** One group, and a part of its members where she may see them. */
export const StudioGroupQuery = graphql(`
  query StudioGroup($slug: Slug!, $language: LanguageTag!, $after: String) {
    group(slug: $slug) {
      id
      kind
      slug
      isClosed
      isOpen
      viewerCanWrite
      viewerCanClose
      viewerCanAnnounce
      viewerCanGive
      title(language: $language) {
        text
        language
      }
      es: title(language: "es") {
        text
        language
      }
      en: title(language: "en") {
        text
        language
      }
      pt: title(language: "pt") {
        text
        language
      }
      members(after: $after) {
        edges {
          node {
            id
            account
            pseudonym
            role
            from
            until
            isSuspended
          }
          cursor
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  }
`);

/** The invitations into a group that can still be taken. */
export const StudioInvitationsQuery = graphql(`
  query StudioInvitations($slug: Slug!, $language: LanguageTag!) {
    group(slug: $slug) {
      id
      slug
      isClosed
      isOpen
      viewerCanGive
      title(language: $language) {
        text
        language
      }
    }
    invitations(group: $slug) {
      id
      role
      until
      expiresOn
    }
  }
`);

/** The accounts whose roles are taken from them for now. */
export const StudioAccountsQuery = graphql(`
  query StudioAccounts {
    suspendedAccounts {
      id
      pseudonym
    }
  }
`);

/** A part of the log of acts of power. */
export const StudioLogQuery = graphql(`
  query StudioLog($before: Int) {
    auditEntries(before: $before) {
      place
      day
      act
      sentence
    }
  }
`);

/** The roles of whoever is in the studio. */
export const StudioHomeQuery = graphql(`
  query StudioHome($language: LanguageTag!) {
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
    studioCounts {
      place
      count
    }
  }
`);
