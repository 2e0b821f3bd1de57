import { graphql } from '#libs/ui/web';

/** The reports that she looks after. */
export const StudioReportsQuery = graphql(`
  query StudioReports {
    problemReports {
      open {
        id
        madeOn
        place
        title
        language
        words
        kind
        text
      }
      handled {
        id
        state
        madeOn
        place
        title
        language
        words
        kind
        text
      }
      counts {
        open
        mended
        noProblem
      }
    }
  }
`);

/** Says what came of a report. */
export const SettleReportMutation = graphql(`
  mutation SettleReport($input: SettleReportInput!) {
    settleReport(input: $input) {
      refusal {
        message
      }
    }
  }
`);
