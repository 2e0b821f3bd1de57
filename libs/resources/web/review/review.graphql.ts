import { graphql } from '#libs/ui/web';

/** What waits for a reviewer, and what she should look at again. */
export const StudioReviewQuery = graphql(`
  query StudioReview($language: LanguageTag!) {
    contributionsToReview {
      id
      slug
      kind
      language
      title
      sentOn
      isOwn
      version
      publishedVersion
      hasWorkChanged
      groupTitle(language: $language) {
        text
        language
      }
    }
    ageingResources {
      id
      slug
      kind
      language
      title
      isOwn
      isStale
      version
      publishedVersion
      reviewBy
      hasWorkChanged
      viewerCanPublish
      groupTitle(language: $language) {
        text
        language
      }
    }
  }
`);

/** One contribution: a version of it to read, all that was said of it, and what somebody wants to compare. Its images field by field: Apollo Client hides what fragments ask for. */
export const StudioContributionQuery = graphql(`
  query StudioContribution(
    $slug: Slug!
    $language: LanguageTag!
    $number: Int
    $before: Int!
    $after: Int!
    $comparesVersions: Boolean!
    $comparesWork: Boolean!
  ) {
    contribution(slug: $slug) {
      id
      slug
      state
      version
      publishedVersion
      title
      language
      sentOn
      isOwn
      isWaiting
      isTakenBack
      reviewBy
      isStale
      hasWorkChanged
      viewerCanReview
      viewerCanPublish
      images {
        name
        alt
        credit
        href
        width
        height
        bytes
        smallHref
        smallWidth
        isRemovable
      }
      groupTitle(language: $language) {
        text
        language
      }
      versions {
        number
        madeOn
        publishedOn
        comments {
          id
          block
          text
        }
      }
      versionAt(number: $number) {
        number
        madeOn
        blocks
        links
        content {
          kind
          language
          licence
          topics
          level
          minutes
          title
          summary
          source
          isSigned
          isComposed
          reviewBy
          adaptedFrom
          translatedFrom
          workVersion
          changes
          origin {
            title
            address
            licence
          }
        }
      }
      before: versionAt(number: $before) @include(if: $comparesVersions) {
        number
        content {
          kind
          language
          licence
          topics
          level
          minutes
          title
          summary
          source
          isSigned
          reviewBy
          changes
        }
      }
      after: versionAt(number: $after) @include(if: $comparesVersions) {
        number
        content {
          kind
          language
          licence
          topics
          level
          minutes
          title
          summary
          source
          isSigned
          reviewBy
          changes
        }
      }
      work @include(if: $comparesWork) {
        slug
        language
        title
        then {
          number
          title
          summary
          source
        }
        now {
          number
          title
          summary
          source
        }
      }
    }
  }
`);
