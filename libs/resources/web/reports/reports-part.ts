import { operationsIn, type Act, type StudioPart } from '#libs/people/web';
import type { VariablesOf } from '#libs/ui/web';
import * as operations from './studio-reports.graphql.ts';

type State = VariablesOf<typeof operations.SettleReportMutation>['input']['state'];

const settles =
  (state: State): Act =>
  async (ask, { id = '' }) => [(await ask(operations.SettleReportMutation, { input: { id, state } })).settleReport.refusal];

/** The part of the studio where reports of problems are looked after. */
export const reportsPart: StudioPart = {
  acts: { 'report-mended': settles('MENDED'), 'report-dismissed': settles('NO_PROBLEM'), 'report-opened': settles('OPEN') },
  sayDone: (t, intent) => t(`resources.report-done.${intent}`),
  labelOf: () => null,
  operations: operationsIn(operations),
};
