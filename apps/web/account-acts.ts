import {
  AddPasskeyMutation,
  AskToAddPasskeyMutation,
  BeginAuthenticatorMutation,
  ChangePassphraseMutation,
  CheckPassphraseMutation,
  ConfirmAuthenticatorMutation,
  EndRoleMutation,
  EndSessionMutation,
  RemoveAuthenticatorMutation,
  RemovePasskeyMutation,
  RenewCodesMutation,
  RenewRecoveryWordsMutation,
  SignOutElsewhereMutation,
  SignOutMutation,
  type AppSecret,
  type RefusedAct,
  type TypedPassphrase,
} from '#libs/people/web';
import { drawQr, type QrDrawing } from '#libs/ui/shared';
import type { PageAccount } from '#libs/platform/shared';
import { notFound, type PageStart } from './page.ts';

type AccountPageStart = PageStart & { readonly account: PageAccount };

/** What came of a form on the page of an account. */
export type AccountOutcome =
  | { readonly done: string }
  | { readonly isOut: true }
  | { readonly words: readonly string[] }
  | { readonly codes: readonly string[]; readonly after?: string }
  | { readonly app: AppSecret & { readonly drawing: QrDrawing }; readonly refused?: RefusedAct }
  | { readonly question: string; readonly label: string }
  | { readonly refused: RefusedAct; readonly typed?: TypedPassphrase; readonly idea?: string }
  | { readonly typed: TypedPassphrase; readonly idea?: string };

type Act = (page: AccountPageStart, form: FormData, intent: string) => Promise<AccountOutcome>;

interface Refusal {
  readonly code: string;
  readonly message: string;
}

const acts: Readonly<Record<string, Act>> = {
  end: async ({ ask }, form, intent) =>
    outcome(form, intent, (await ask(EndSessionMutation, { input: { session: field(form, 'item') } })).endSession.refusal, {
      done: 'ended',
    }),
  'end-others': async ({ ask }, form, intent) =>
    outcome(form, intent, (await ask(SignOutElsewhereMutation)).signOutElsewhere.refusal, { done: 'others' }),
  'leave-role': async ({ ask }, form, intent) =>
    outcome(form, intent, (await ask(EndRoleMutation, { input: { id: field(form, 'item') } })).endRole.refusal, { done: 'role-left' }),
  'sign-out': async ({ ask }) => {
    await ask(SignOutMutation);
    return { isOut: true };
  },
  'check-passphrase': checkPassphrase,
  'take-idea': async (_, form) => ({ ...ideaIn(form), typed: { next: ideaIn(form).idea } }),
  passphrase: changePassphrase,
  'renew-words': async (page, form, intent) => {
    const { recoveryWords, refusal } = (await page.ask(RenewRecoveryWordsMutation, { input: proofIn(page, form) })).renewRecoveryWords;
    return outcome(form, intent, refusal, { words: recoveryWords ?? [] });
  },
  'begin-app': async (page, form, intent) => {
    const { secret, address, refusal } = (await page.ask(BeginAuthenticatorMutation, { input: proofIn(page, form) })).beginAuthenticator;
    return outcome(form, intent, refusal, { app: drawn({ secret: secret ?? '', address: address ?? '' }) });
  },
  'confirm-app': confirmApp,
  'remove-app': async (page, form, intent) => {
    const { refusal } = (await page.ask(RemoveAuthenticatorMutation, { input: proofIn(page, form) })).removeAuthenticator;
    return outcome(form, intent, refusal, { done: 'app-removed' });
  },
  'renew-codes': async (page, form, intent) => {
    const { codes, refusal } = (await page.ask(RenewCodesMutation, { input: proofIn(page, form) })).renewCodes;
    return outcome(form, intent, refusal, { codes: codes ?? [] });
  },
  'ask-new-passkey': async (page, form, intent) => {
    const { question, refusal } = (await page.ask(AskToAddPasskeyMutation, { input: proofIn(page, form) })).askToAddPasskey;
    return outcome(form, intent, refusal, { question: question ?? '', label: field(form, 'label').slice(0, 60) });
  },
  'add-passkey': async ({ ask }, form) => {
    const input = { answer: field(form, 'answer'), label: field(form, 'label') };
    const { codes, refusal } = (await ask(AddPasskeyMutation, { input })).addPasskey;
    return outcome(form, 'ask-new-passkey', refusal, codes ? { codes, after: 'passkey' } : { done: 'passkey' });
  },
  'remove-passkey': async (page, form, intent) => {
    const input = { ...proofIn(page, form), passkey: field(form, 'item') };
    const { refusal } = (await page.ask(RemovePasskeyMutation, { input })).removePasskey;
    return outcome(form, intent, refusal, { done: 'passkey-removed' });
  },
};

/** Does what a form on the page of an account asks for. */
export async function actOnAccount(page: AccountPageStart, form: FormData): Promise<AccountOutcome> {
  const intent = field(form, 'intent');
  const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined;
  if (!act) throw notFound();
  return act(page, form, intent);
}

/** The passphrase with which she says that it is she; whoever came in by her words gives none. */
export function proofIn({ account }: AccountPageStart, form: FormData): { passphrase: string | null } {
  return { passphrase: account.stage === 'recovered' ? null : field(form, 'proof') };
}

/** The idea that a form showed: it stays while she thinks about it. */
export function ideaIn(form: FormData): { idea?: string } {
  const idea = field(form, 'idea');
  return /^[a-z]+( [a-z]+){3,9}$/.test(idea) ? { idea } : {};
}

async function checkPassphrase({ ask, account }: AccountPageStart, form: FormData): Promise<AccountOutcome> {
  const next = field(form, 'act-next-passphrase');
  const input = { pseudonym: account.pseudonym, passphrase: next };
  const { score, isEnough, refusal } = (await ask(CheckPassphraseMutation, { input })).checkPassphrase;
  if (refusal) return outcome(form, 'next-passphrase', refusal, { done: '' });
  return { ...ideaIn(form), typed: { next, judged: { score: score ?? 0, isEnough } } };
}

/** Where the one before was wrong, the new one stays; where the new one is too weak, nothing does. */
async function changePassphrase(page: AccountPageStart, form: FormData): Promise<AccountOutcome> {
  const next = field(form, 'act-next-passphrase');
  const input = { current: proofIn(page, form).passphrase, next };
  const { refusal } = (await page.ask(ChangePassphraseMutation, { input })).changePassphrase;
  if (!refusal) return { done: 'passphrase' };
  const isOfCurrent = refusal.code === 'PASSPHRASE_WRONG' || refusal.code === 'TRY_LATER';
  const refused = { intent: isOfCurrent ? 'passphrase' : 'next-passphrase', message: refusal.message };
  return { ...ideaIn(form), refused, typed: isOfCurrent ? { next } : {} };
}

/** A wrong code brings the same secret back: her app has it already. */
async function confirmApp({ ask }: AccountPageStart, form: FormData, intent: string): Promise<AccountOutcome> {
  const { codes, refusal } = (await ask(ConfirmAuthenticatorMutation, { input: { code: field(form, 'code') } })).confirmAuthenticator;
  if (!refusal) return codes ? { codes, after: 'app' } : { done: 'app' };
  const app = { secret: field(form, 'secret'), address: field(form, 'address') };
  // Shown again as it was sent: it must be what we handed out, above all the link.
  const isOurs = /^[A-Z2-7]{16,64}$/.test(app.secret) && /^otpauth:\/\/totp\/[\w%:.~@-]{1,200}\?[\w=&%.-]{1,200}$/.test(app.address);
  if (!isOurs) throw notFound();
  return { app: drawn(app), refused: { intent, message: refusal.message } };
}

function drawn(app: AppSecret): AppSecret & { readonly drawing: QrDrawing } {
  return { ...app, drawing: drawQr(app.address) };
}

function outcome(form: FormData, intent: string, refusal: Refusal | null, done: AccountOutcome): AccountOutcome {
  if (!refusal) return done;
  const of = {
    ...(form.has('item') ? { item: field(form, 'item') } : {}),
    ...(form.has('label') ? { label: field(form, 'label').slice(0, 60) } : {}),
  };
  return { refused: { intent, ...of, message: refusal.message } };
}

function field(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}
