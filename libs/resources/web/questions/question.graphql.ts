import { graphql } from '#libs/ui/web';

/** What a link to a question says of it. */
export const QuestionLink = graphql(`
  fragment QuestionLink on Question {
    id
    slug
    question
    language
  }
`);

/** A part of the questions. */
export const QuestionsQuery = graphql(
  `
    query Questions($topic: ResourceTopic, $after: String) {
      questions(topic: $topic, after: $after) {
        edges {
          node {
            ...QuestionLink
            id
            topic
            publishedOn
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
  [QuestionLink],
);

/** One question with its answer. */
export const QuestionQuery = graphql(`
  query Question($slug: Slug!) {
    question(slug: $slug) {
      slug
      question
      details
      topic
      language
      publishedOn
      blocks
      about {
        place
        title
        language
      }
    }
  }
`);

/** The title of the text that somebody asks about. */
export const AskedAboutQuery = graphql(`
  query AskedAbout($place: Place!, $language: LanguageTag!) {
    placedText(place: $place, language: $language) {
      title
      language
    }
  }
`);

/** What the viewer asked and is not published. */
export const MyQuestionsQuery = graphql(`
  query MyQuestions {
    myQuestions {
      id
      state
      askedOn
      question
      details
      language
    }
  }
`);

/** Asks those who know. */
export const AskQuestionMutation = graphql(`
  mutation AskQuestion($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      refusal {
        message
      }
    }
  }
`);

/** Takes a question of hers back. */
export const TakeBackQuestionMutation = graphql(`
  mutation TakeBackQuestion($input: TakeBackQuestionInput!) {
    takeBackQuestion(input: $input) {
      refusal {
        message
      }
    }
  }
`);
