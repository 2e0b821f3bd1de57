import { graphql } from '#libs/ui/web';
import { ShownImage } from '../images/images.graphql.ts';

/** What somebody writes and has sent in. */
export const OwnWritingsQuery = graphql(`
  query OwnWritings($language: LanguageTag!) {
    myDrafts {
      id
      resource
      savedOn
      content {
        kind
        title
        language
      }
    }
    myContributions {
      id
      slug
      state
      version
      publishedVersion
      title
      commentCount
      groupTitle(language: $language) {
        text
        language
      }
    }
  }
`);

/** What a new text begins with: the groups through which she may write, and the work, the contribution or the answer that it stands on. */
export const NewWritingQuery = graphql(
  `
    query NewWriting($language: LanguageTag!, $slug: Slug!, $isOfWork: Boolean!, $isVersion: Boolean!, $isAnswer: Boolean!) {
      writingGroups {
        id
        title(language: $language) {
          text
          language
        }
      }
      resource(slug: $slug) @include(if: $isOfWork) {
        slug
        images {
          ...ShownImage
        }
        kind
        language
        licence
        topics
        level
        minutes
        title
        summary
        source
      }
      question(slug: $slug) @include(if: $isAnswer) {
        question
        topic
        language
        source
      }
      contribution(slug: $slug) @include(if: $isVersion) {
        slug
        isOwn
        hasWorkChanged
        work {
          now {
            number
          }
        }
        images {
          ...ShownImage
        }
        versions {
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
            origin {
              title
              address
              licence
            }
            changes
          }
        }
      }
    }
  `,
  [ShownImage],
);

/** A draft to be written on; without the groups for whoever may not write any more. */
export const DraftQuery = graphql(
  `
    query Draft($id: ID!, $language: LanguageTag!, $mayWrite: Boolean!) {
      writingGroups @include(if: $mayWrite) {
        id
        title(language: $language) {
          text
          language
        }
      }
      draft(id: $id) {
        id
        images {
          ...ShownImage
        }
        groupId
        resource
        revision
        savedOn
        newerWorkVersion
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
          origin {
            title
            address
            licence
          }
          changes
        }
      }
    }
  `,
  [ShownImage],
);

/** Saves a draft. */
export const SaveDraftMutation = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      draft {
        id
        revision
      }
      refusal {
        code
        message
      }
    }
  }
`);

/** Says what is wrong with a text, or how it will look. */
export const JudgeTextMutation = graphql(`
  mutation JudgeText($input: JudgeTextInput!) {
    judgeText(input: $input) {
      text {
        blocks
        issues {
          code
          line
          column
          sentence
          fix {
            from
            to
            insert
          }
        }
      }
      refusal {
        code
        message
      }
    }
  }
`);

/** Sends a draft in. */
export const SubmitDraftMutation = graphql(`
  mutation SubmitDraft($input: SubmitDraftInput!) {
    submitDraft(input: $input) {
      resource
      faults {
        code
        field
        sentence
      }
      issues {
        code
        line
        column
        sentence
        fix {
          from
          to
          insert
        }
      }
      refusal {
        code
        message
      }
    }
  }
`);

/** Deletes a draft. */
export const DeleteDraftMutation = graphql(`
  mutation DeleteDraft($input: DeleteDraftInput!) {
    deleteDraft(input: $input) {
      isDeleted
      refusal {
        code
        message
      }
    }
  }
`);
