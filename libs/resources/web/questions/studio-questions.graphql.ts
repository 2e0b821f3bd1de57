import { graphql } from '#libs/ui/web';

/** What she may answer, answered, or decides about. */
export const StudioQuestionsQuery = graphql(`
  query StudioQuestions {
    studioQuestions {
      id
      slug
      state
      askedOn
      question
      topic
      language
      isOwn
      viewerCanReview
    }
    questions(first: 10) {
      edges {
        node {
          id
          slug
          question
          language
          topic
          publishedOn
        }
      }
    }
  }
`);

/** One of those. */
export const StudioQuestionQuery = graphql(`
  query StudioQuestion($slug: Slug!) {
    studioQuestion(slug: $slug) {
      id
      slug
      state
      askedOn
      question
      details
      topic
      language
      about
      revision
      isOwn
      viewerCanReview
      source
      blocks
      wish
    }
  }
`);

/** How an answer would be shown, or all that is wrong with it. */
export const TryAnswerMutation = graphql(`
  mutation TryAnswer($input: JudgeTextInput!) {
    judgeText(input: $input) {
      text {
        blocks
        issues {
          line
          column
          sentence
        }
      }
      refusal {
        message
      }
    }
  }
`);

/** Sends an answer in. */
export const SendAnswerMutation = graphql(`
  mutation SendAnswer($input: SendAnswerInput!) {
    sendAnswer(input: $input) {
      issues {
        line
        column
        sentence
      }
      refusal {
        message
      }
    }
  }
`);

/** Takes an answer of hers back. */
export const TakeBackAnswerMutation = graphql(`
  mutation TakeBackAnswer($input: TakeBackAnswerInput!) {
    takeBackAnswer(input: $input) {
      refusal {
        message
      }
    }
  }
`);

/** Sends an answer back with what should be otherwise. */
export const AskAnswerChangesMutation = graphql(`
  mutation AskAnswerChanges($input: AskAnswerChangesInput!) {
    askAnswerChanges(input: $input) {
      refusal {
        message
      }
    }
  }
`);

/** Publishes a question with its answer. */
export const PublishAnswerMutation = graphql(`
  mutation PublishAnswer($input: PublishAnswerInput!) {
    publishAnswer(input: $input) {
      refusal {
        message
      }
    }
  }
`);

/** Closes a question without publishing it. */
export const CloseQuestionMutation = graphql(`
  mutation CloseQuestion($input: CloseQuestionInput!) {
    closeQuestion(input: $input) {
      refusal {
        message
      }
    }
  }
`);

/** Takes a published question off every page. */
export const WithdrawQuestionMutation = graphql(`
  mutation WithdrawQuestion($input: WithdrawQuestionInput!) {
    withdrawQuestion(input: $input) {
      refusal {
        message
      }
    }
  }
`);
