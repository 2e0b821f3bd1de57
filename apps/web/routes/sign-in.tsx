import { data, redirect } from 'react-router';
import {
  AskDevicePage,
  AskPasskeyMutation,
  sessionModeIn,
  SignInMutation,
  SignInPage,
  SignInWithPasskeyMutation,
  type TypedSignIn,
} from '#libs/people/web';
import { formOf, nextIn, pageOf, type PageStart, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/sign-in';

const doneHere = ['again', 'out'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.sign-in'));

export function loader(route: Route.LoaderArgs) {
  const { account, holdsPath, language } = pageOf(route);
  const next = nextIn(route.request);
  if (account) throw redirect(next ?? `/${language}/cuenta`, 303);
  const done = new URL(route.request.url).searchParams.get('hecho');
  return { holdsPath, next, done: doneHere.find((known) => known === done) };
}

/** The first step in, by passphrase or by passkey; then on to where she wanted to go, by way of the second step if that is due. */
export async function action(route: Route.ActionArgs) {
  const page = pageOf(route);
  const form = await formOf(route);
  const typed = { pseudonym: field(form, 'pseudonym').slice(0, 100), mode: sessionModeIn(form), brings: form.has('bring') };
  if (form.get('intent') === 'ask-passkey') {
    const { question, refusal } = (await page.ask(AskPasskeyMutation)).askPasskey;
    return question ? { question, typed } : data({ typed, refusal: refusal?.message }, 422);
  }
  const { isHalf, refusal } = form.get('intent') === 'passkey' ? await byPasskey(page, form, typed) : await byPassphrase(page, form, typed);
  if (refusal) return data({ typed, refusal: refusal.message }, 422);
  const next = nextIn(route.request);
  const onward = next ?? `/${page.language}/mi-camino?hecho=entered`;
  throw redirect(isHalf ? `/${page.language}/entrar/segundo-paso${next ? `?vuelta=${next}` : ''}` : onward, 303);
}

async function byPassphrase({ ask }: PageStart, form: FormData, { pseudonym, mode, brings }: TypedSignIn) {
  const input = { pseudonym, passphrase: field(form, 'passphrase'), mode, bringCurrent: brings };
  return (await ask(SignInMutation, { input })).signIn;
}

async function byPasskey({ ask }: PageStart, form: FormData, { mode, brings }: TypedSignIn) {
  const input = { answer: field(form, 'answer'), mode, bringCurrent: brings };
  return { isHalf: false, ...(await ask(SignInWithPasskeyMutation, { input })).signInWithPasskey };
}

function field(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}

export default function SignIn({ loaderData, actionData, params }: Route.ComponentProps) {
  if (actionData && 'question' in actionData) {
    const { question, typed } = actionData;
    const kept = { pseudonym: typed.pseudonym, mode: typed.mode, ...(typed.brings ? { bring: 'on' } : {}) };
    const back = `/${params.language}/entrar${loaderData.next ? `?vuelta=${loaderData.next}` : ''}`;
    return <AskDevicePage title={wordsOf(params)('people.sign-in')} question={question} intent="passkey" kept={kept} back={back} />;
  }
  return <SignInPage {...loaderData} {...actionData} />;
}
