import { data, redirect } from 'react-router';
import {
  CheckPassphraseMutation,
  CreateAccountMutation,
  NewAccountPage,
  PassphraseIdeaQuery,
  sessionModeIn,
  type TypedAccount,
} from '#libs/people/web';
import { WordsPage } from '#libs/progress/web';
import { ideaIn } from '../account-acts.ts';
import { formOf, nextIn, pageOf, type PageStart, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/new-account';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.new'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, account, holdsPath, language } = pageOf(route);
  const next = nextIn(route.request);
  const { passphraseIdea } = await ask(PassphraseIdeaQuery);
  const signInHref = `/${language}/entrar${next ? `?vuelta=${next}` : ''}`;
  // Not sent away from here: whoever has just made it still reads her words in the answer to the form.
  return { idea: passphraseIdea, holdsPath, hasAccount: account !== null, signInHref, next: next ?? `/${language}/cuenta` };
}

/** Makes the account; or judges a passphrase, or takes our idea, and comes back. */
export async function action(route: Route.ActionArgs) {
  const page = pageOf(route);
  const form = await formOf(route);
  const field = (name: string) => String(form.get(name) ?? '');
  const typed = { pseudonym: field('pseudonym').slice(0, 100), passphrase: field('passphrase'), mode: sessionModeIn(form) };
  const idea = ideaIn(form);
  if (page.account) throw redirect(nextIn(route.request) ?? `/${page.language}/cuenta?hecho=words`, 303);
  if (form.get('intent') === 'idea') return { idea, typed: { ...typed, passphrase: idea.idea } };
  if (form.get('intent') === 'check') return check(page, typed, idea);
  const { refusal, recoveryWords } = (await page.ask(CreateAccountMutation, { input: typed })).createAccount;
  if (refusal) return refused(typed, refusal, idea);
  if (recoveryWords) return { words: recoveryWords as readonly string[] };
  throw redirect(nextIn(route.request) ?? `/${page.language}/cuenta?hecho=created`, 303);
}

type Typed = TypedAccount & { readonly passphrase: string };
type Idea = ReturnType<typeof ideaIn>;

/** She asked about these very words and would have to type them again to use them: they stay. */
async function check({ ask }: PageStart, typed: Typed, idea: Idea) {
  const { pseudonym, passphrase } = typed;
  const { score, isEnough, refusal } = (await ask(CheckPassphraseMutation, { input: { pseudonym, passphrase } })).checkPassphrase;
  if (refusal) return refused(typed, refusal, idea);
  return { idea, typed, judged: { score: score ?? 0, isEnough } };
}

/** A passphrase stays in its field only where the pseudonym alone is at fault. */
function refused({ passphrase, ...typed }: Typed, { code, message }: { readonly code: string; readonly message: string }, idea: Idea) {
  const field = code.startsWith('PSEUDONYM_') ? ('pseudonym' as const) : ('passphrase' as const);
  const kept = field === 'pseudonym' ? { ...typed, passphrase } : typed;
  return data({ idea, typed: kept, refusal: { field, message } }, 422);
}

export default function NewAccount({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData && 'words' in actionData && actionData.words)
    return <WordsPage words={actionData.words} isOfAccount next={loaderData.next} />;
  const { idea, ...came } = actionData ?? {};
  return <NewAccountPage {...loaderData} {...came} {...idea} />;
}
