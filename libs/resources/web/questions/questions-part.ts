import { operationsIn, type Act, type StudioPart } from '#libs/people/web';
import type { Speak } from '#libs/platform/shared';
import { linesOf } from '#libs/ui/shared';
import type { VariablesOf } from '#libs/ui/web';
import * as operations from './studio-questions.graphql.ts';

/** An answer as it would be shown, with what was typed. */
export interface TriedAnswer {
  readonly source: string;
  readonly blocks: readonly unknown[];
}

interface Issue {
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

type Topic = VariablesOf<typeof operations.PublishAnswerMutation>['input']['topic'];

/** All that is wrong with a text, as one refusal: what was typed stays beside it. */
function said(issues: readonly Issue[], t: Speak): { readonly message: string } {
  const where = issues.map(({ line, column, sentence }) => t('resources.answer-issue', { line, column, sentence }));
  return { message: `${t('resources.answer-issues', { count: issues.length })} ${where.join(' ')}` };
}

const acts: Readonly<Record<string, Act<TriedAnswer>>> = {
  'answer-tried': async (ask, typed, t) => {
    const source = linesOf(typed['source']);
    const { text, refusal } = (await ask(operations.TryAnswerMutation, { input: { source } })).judgeText;
    if (refusal || !text?.blocks) return [refusal ?? said(text?.issues ?? [], t)];
    return [null, { source, blocks: text.blocks as readonly unknown[] }];
  },
  'answer-sent': async (ask, typed, t) => {
    const input = { id: typed['id'] ?? '', source: linesOf(typed['source']) };
    const { issues, refusal } = (await ask(operations.SendAnswerMutation, { input })).sendAnswer;
    return [refusal ?? (issues.length > 0 ? said(issues, t) : null)];
  },
  'answer-taken': async (ask, { id = '' }) => [(await ask(operations.TakeBackAnswerMutation, { input: { id } })).takeBackAnswer.refusal],
  'answer-returned': async (ask, typed) => {
    const input = { id: typed['id'] ?? '', revision: Number(typed['revision']), wish: linesOf(typed['wish']) };
    return [(await ask(operations.AskAnswerChangesMutation, { input })).askAnswerChanges.refusal];
  },
  'question-published': async (ask, typed) => {
    const { id = '', revision, question = '', topic } = typed;
    const input = { id, revision: Number(revision), question, details: linesOf(typed['details']), topic: topic as Topic };
    return [(await ask(operations.PublishAnswerMutation, { input })).publishAnswer.refusal];
  },
  'question-closed': async (ask, typed) => {
    const input = { id: typed['id'] ?? '', reason: linesOf(typed['reason']) };
    return [(await ask(operations.CloseQuestionMutation, { input })).closeQuestion.refusal];
  },
  'question-withdrawn': async (ask, { id = '' }) => [
    (await ask(operations.WithdrawQuestionMutation, { input: { id } })).withdrawQuestion.refusal,
  ],
};

const labels = ['source', 'wish', 'question', 'details', 'reason'];

/** After these the question is not there any more. */
const ends = ['question-closed', 'question-withdrawn'];

/** The part of the studio where questions are answered. */
export const questionsPart: StudioPart<TriedAnswer> = {
  acts,
  sayDone: (t, intent) => t(`resources.question-done.${intent}`),
  leadsTo: (intent) => (ends.includes(intent) ? '/estudio/preguntas' : null),
  labelOf: (t, name) => (labels.includes(name) ? t(`resources.question-field.${name}`) : null),
  operations: operationsIn(operations),
};
