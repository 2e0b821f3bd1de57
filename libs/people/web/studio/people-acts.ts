import { languages } from '#libs/kernel/shared';
import { linesOf } from '#libs/ui/shared';
import type { VariablesOf } from '#libs/ui/web';
import type { Act, Typed } from './act.ts';
import {
  AnnounceMutation,
  ChangeTermMutation,
  CloseGroupMutation,
  CreateGroupMutation,
  CreateInvitationMutation,
  EndRoleMutation,
  GiveRoleMutation,
  RenameGroupMutation,
  ReopenGroupMutation,
  RestoreAccountMutation,
  SuspendAccountMutation,
  WithdrawInvitationMutation,
} from './studio-acts.graphql.ts';

/** A role as enumerations name it. */
export type RoleName = VariablesOf<typeof GiveRoleMutation>['input']['role'];

/** A role that was just ended, as it can be given again. */
export interface EndedRole {
  readonly group: string;
  readonly pseudonym: string;
  readonly role: string;
  readonly until: string;
}

/** What is shown once of an act on people. */
export interface PeopleShown {
  /** An invitation and its code. */
  readonly invitation?: { readonly code: string; readonly id: string; readonly role: string };
  readonly ended?: EndedRole;
}

/** Every act on people, groups and roles. */
export const peopleActs: Readonly<Record<string, Act<PeopleShown>>> = {
  'group-made': async (ask, typed) => {
    const input = { parent: typed['parent'] ?? '', kind: typed['kind'] as 'NODE', title: titleIn(typed) };
    return [(await ask(CreateGroupMutation, { input })).createGroup.refusal];
  },
  'group-renamed': async (ask, typed) => [
    (await ask(RenameGroupMutation, { input: { id: typed['id'] ?? '', title: titleIn(typed) } })).renameGroup.refusal,
  ],
  'group-closed': async (ask, typed) => [(await ask(CloseGroupMutation, one(typed))).closeGroup.refusal],
  'group-reopened': async (ask, typed) => [(await ask(ReopenGroupMutation, one(typed))).reopenGroup.refusal],
  'role-given': async (ask, typed) => {
    const { group = '', pseudonym = '' } = typed;
    const input = { group, pseudonym, role: typed['role'] as RoleName, until: dayIn(typed) };
    return [(await ask(GiveRoleMutation, { input })).giveRole.refusal];
  },
  'role-ended': async (ask, typed) => {
    const { group = '', pseudonym = '', role = '', until = '' } = typed;
    return [(await ask(EndRoleMutation, one(typed))).endRole.refusal, group ? { ended: { group, pseudonym, role, until } } : undefined];
  },
  'term-changed': async (ask, typed) => [
    (await ask(ChangeTermMutation, { input: { id: typed['id'] ?? '', until: dayIn(typed) } })).changeTerm.refusal,
  ],
  'account-suspended': async (ask, typed) => [(await ask(SuspendAccountMutation, one(typed))).suspendAccount.refusal],
  'account-restored': async (ask, typed) => [(await ask(RestoreAccountMutation, one(typed))).restoreAccount.refusal],
  announced: async (ask, typed, t) => {
    if (!typed['confirmed']) return [{ message: t('people.studio-announce-confirm') }];
    const input = { group: typed['group'] ?? '', text: linesOf(typed['text']) };
    return [(await ask(AnnounceMutation, { input })).announce.refusal];
  },
  invited: async (ask, typed) => {
    const input = { group: typed['group'] ?? '', role: typed['role'] as RoleName, until: dayIn(typed), days: Number(typed['days']) };
    const { code, invitation, refusal } = (await ask(CreateInvitationMutation, { input })).createInvitation;
    return [refusal, code && invitation ? { invitation: { code, ...invitation } } : undefined];
  },
  'invitation-withdrawn': async (ask, typed) => [(await ask(WithdrawInvitationMutation, one(typed))).withdrawInvitation.refusal],
};

/** One thing, by its id. */
function one({ id = '' }: Typed) {
  return { input: { id } };
}

/** A day that a form holds; none where it was left empty. */
function dayIn({ until = '' }: Typed): string | null {
  return until.trim() || null;
}

/** A title in the languages in which it was given. */
function titleIn(typed: Typed) {
  const given = languages.map((language) => ({ language, text: (typed[`title-${language}`] ?? '').trim() }));
  return given.filter(({ text }) => text);
}
