import { operationsIn, type Act, type ActOutcome, type StudioPart, type Typed } from '#libs/people/web';
import { callLanguages, callRoles } from '#libs/resources/shared';
import { linesOf } from '#libs/ui/shared';
import type { VariablesOf } from '#libs/ui/web';
import {
  AnswerCallMutation,
  BlockConversationMutation,
  CloseCallMutation,
  CloseConversationMutation,
  DeleteConversationMutation,
  OpenCallMutation,
  WriteMessageMutation,
} from './call-acts.graphql.ts';
import * as acts from './call-acts.graphql.ts';
import * as questions from './calls.graphql.ts';

/** A role as enumerations name it. */
export type CallRoleName = VariablesOf<typeof OpenCallMutation>['input']['roles'][number];

/** What came of an answer: the conversation in which it stands. */
interface Answered {
  readonly conversation: string;
}

/** Every act on calls and conversations; pages in the studio and outside of it run this same table. */
const callActs: Readonly<Record<string, Act<Answered>>> = {
  'call-opened': async (ask, typed) => {
    const { resource = '', language = 'es', until = '' } = typed;
    const roles = callRoles.map((role) => role.toUpperCase() as CallRoleName).filter((role) => typed[`role-${role}`]);
    const languages = callLanguages.filter((each) => typed[`language-${each}`]);
    const input = { resource, roles, languages, seeking: linesOf(typed['seeking']).trim(), language, until };
    return [(await ask(OpenCallMutation, { input })).openCall.refusal];
  },
  'call-closed': async (ask, typed) => [(await ask(CloseCallMutation, one(typed))).closeCall.refusal],
  'call-answered': async (ask, typed) => {
    const input = { call: typed['call'] ?? '', text: linesOf(typed['text']).trim(), isNamed: Boolean(typed['named']) };
    const { conversation, refusal } = (await ask(AnswerCallMutation, { input })).answerCall;
    return [refusal, conversation ? { conversation } : undefined];
  },
  'message-sent': async (ask, typed) => {
    const input = { conversation: typed['id'] ?? '', text: linesOf(typed['text']).trim(), isNamed: Boolean(typed['named']) };
    return [(await ask(WriteMessageMutation, { input })).writeMessage.refusal];
  },
  'talk-closed': async (ask, typed) => [(await ask(CloseConversationMutation, one(typed))).closeConversation.refusal],
  'talk-blocked': async (ask, typed) => [(await ask(BlockConversationMutation, one(typed))).blockConversation.refusal],
  'talk-deleted': async (ask, typed) => [(await ask(DeleteConversationMutation, one(typed))).deleteConversation.refusal],
};

/** The part of the studio that is about calls and their conversations. */
export const callsPart: StudioPart<Answered> = {
  acts: callActs,
  sayDone: (t, intent) => t(`resources.calls-done.${intent}`),
  labelOf: (t, name) => (['seeking', 'text'].includes(name) ? t(`resources.calls-field.${name}`) : null),
  // What was deleted has no page any more.
  leadsTo: (intent) => (intent === 'talk-deleted' ? '/estudio/convocatorias' : null),
  operations: operationsIn(acts, questions),
};

/** What a refused form brought back. */
export interface RefusedWords {
  readonly refused: string;
  readonly text: string;
  readonly isNamed: boolean;
}

/** The words of a refused act, as its form shows them again. */
export function refusedWords(outcome: ActOutcome | undefined): RefusedWords | undefined {
  if (outcome?.refused === undefined) return undefined;
  const { refused, typed = {} } = outcome;
  return { refused, text: linesOf(typed['text']).trim(), isNamed: Boolean(typed['named']) };
}

function one({ id = '' }: Typed) {
  return { input: { id } };
}
