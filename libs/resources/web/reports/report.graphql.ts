import { graphql } from '#libs/ui/web';

/** A text in parts, to say which of them is wrong. */
export const PlacedTextQuery = graphql(`
  query PlacedText($place: Place!, $language: LanguageTag!) {
    placedText(place: $place, language: $language) {
      title
      language
      parts {
        block
        words
      }
    }
  }
`);

/** Tells those who look after a text what is wrong with it. */
export const ReportProblemMutation = graphql(`
  mutation ReportProblem($input: ReportProblemInput!) {
    reportProblem(input: $input) {
      refusal {
        message
      }
    }
  }
`);
