import { languages } from '#libs/kernel/shared';
import { AskFailed, type Ask, type Speak } from '#libs/platform/shared';
import type { VariablesOf } from '#libs/ui/web';
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

/** What a form holds, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** A role as enumerations name it. */
export type RoleName = VariablesOf<typeof GiveRoleMutation>['input']['role'];

/** A role that was just ended, as it can be given again. */
export interface EndedRole {
  readonly group: string;
  readonly pseudonym: string;
  readonly role: string;
  readonly until: string;
}

/** What came of a form of the studio; both of a script's request and of a plain form's. */
export interface ActOutcome {
  /** Which form it was: what it asks for, and on which thing of a list. */
  readonly intent: string;
  readonly item: string;
  /** Why nothing was done, in words; then what was typed stays. */
  readonly refused?: string;
  readonly typed?: Typed;
  /** The session had ended. */
  readonly isOut?: boolean;
  /** An invitation and its code, shown once. */
  readonly invitation?: { readonly code: string; readonly id: string; readonly role: string };
  readonly ended?: EndedRole;
}

type Outcome = Pick<ActOutcome, 'invitation' | 'ended'>;
type Refusal = { readonly message: string } | null;
type Act = (ask: Ask, typed: Typed, t: Speak) => Promise<readonly [Refusal] | readonly [Refusal, Outcome]>;

/** Every act of the studio, by its name in forms and addresses. Pages with a script and without run this same table. */
const acts: Readonly<Record<string, Act>> = {
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
    return [(await ask(EndRoleMutation, one(typed))).endRole.refusal, group ? { ended: { group, pseudonym, role, until } } : {}];
  },
  'term-changed': async (ask, typed) => [
    (await ask(ChangeTermMutation, { input: { id: typed['id'] ?? '', until: dayIn(typed) } })).changeTerm.refusal,
  ],
  'account-suspended': async (ask, typed) => [(await ask(SuspendAccountMutation, one(typed))).suspendAccount.refusal],
  'account-restored': async (ask, typed) => [(await ask(RestoreAccountMutation, one(typed))).restoreAccount.refusal],
  announced: async (ask, typed, t) => {
    if (!typed['confirmed']) return [{ message: t('people.studio-announce-confirm') }];
    // A form sends each end of a line as two signs, which would count as two.
    const text = (typed['text'] ?? '').replaceAll('\r\n', '\n');
    return [(await ask(AnnounceMutation, { input: { group: typed['group'] ?? '', text } })).announce.refusal];
  },
  invited: async (ask, typed) => {
    const input = { group: typed['group'] ?? '', role: typed['role'] as RoleName, until: dayIn(typed), days: Number(typed['days']) };
    const { code, invitation, refusal } = (await ask(CreateInvitationMutation, { input })).createInvitation;
    return [refusal, code && invitation ? { invitation: { code, ...invitation } } : {}];
  },
  'invitation-withdrawn': async (ask, typed) => [(await ask(WithdrawInvitationMutation, one(typed))).withdrawInvitation.refusal],
};

/** What an address may say was done. */
export const studioActs: readonly string[] = Object.keys(acts);

/** Does what a form asks for. Whatever fails comes back in words, with all that was typed. Null for a form that the studio does not have. */
export async function actInStudio(ask: Ask, typed: Typed, t: Speak): Promise<ActOutcome | null> {
  const { intent = '', item = '' } = typed;
  const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined;
  if (!act) return null;
  try {
    const [refusal, outcome] = await act(ask, typed, t);
    return refusal ? { intent, item, refused: refusal.message, typed } : { intent, item, ...outcome };
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error;
    const isOut = error.code === 'UNAUTHENTICATED';
    return { intent, item, refused: t(reasons[error.code] ?? 'people.studio-failed'), typed, ...(isOut ? { isOut } : {}) };
  }
}

const reasons: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'people.studio-out',
  FORBIDDEN: 'people.studio-gone',
  NOT_FOUND: 'people.studio-gone',
  BAD_INPUT: 'people.studio-not-understood',
  NO_LINE: 'people.studio-no-line',
};

/** The fields of a form that hold text. */
export function typedIn(form: FormData): Typed {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

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
