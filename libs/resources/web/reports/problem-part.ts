import type { Act, StudioPart } from '#libs/people/web';
import { inSchema, problemKinds } from '#libs/resources/shared';
import { linesOf } from '#libs/ui/shared';
import { wholeText } from './problem-page.tsx';
import { ReportProblemMutation } from './report.graphql.ts';

/** Tells of a problem; which text it is about and in which language it was read, the page adds. */
const report: Act = async (ask, { place = '', language = '', part = '', kind, text }, t) => {
  const known = problemKinds.find((each) => each === kind);
  if (!known) return [{ message: t('resources.problem-kind-missing') }];
  const block = part === wholeText || !/^\d{1,4}$/.test(part) ? null : Number(part);
  const input = { place, language, block, kind: inSchema(known), text: linesOf(text) };
  return [(await ask(ReportProblemMutation, { input })).reportProblem.refusal];
};

/** The form by which anybody tells of a problem, as its page runs it and gives its words back. */
export const problemPart: Pick<StudioPart, 'acts' | 'labelOf'> = {
  acts: { 'problem-reported': report },
  labelOf: (t, name) => (name === 'text' ? t('resources.problem-text') : null),
};
