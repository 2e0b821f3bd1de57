import { data, redirect } from 'react-router';
import {
  AskDevicePage,
  AskPasskeyMutation,
  ConfirmSignInMutation,
  SecondStepPage,
  SignInWithPasskeyMutation,
  SignOutMutation,
} from '#libs/people/web';
import { formOf, nextIn, notFound, pageOf, type PageStart, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/second-step';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.second-step'));

export function loader(route: Route.LoaderArgs) {
  const { account, language } = pageOf(route);
  const next = nextIn(route.request);
  if (!account) throw redirect(`/${language}/entrar`, 303);
  if (account.stage !== 'half') throw redirect(next ?? `/${language}/cuenta`, 303);
  return { here: `/${language}/entrar/segundo-paso${next ? `?vuelta=${next}` : ''}` };
}

/** The second step in, or back to the beginning. */
export async function action(route: Route.ActionArgs) {
  const page = pageOf(route);
  const form = await formOf(route);
  const begin = (at: string) => redirect(`/${page.language}/${at}`, 303);
  if (!page.account) throw begin('entrar?hecho=again');
  const intent = String(form.get('intent'));
  if (intent === 'again' || intent === 'words') {
    await page.ask(SignOutMutation);
    throw begin(intent === 'words' ? 'recuperar' : 'entrar');
  }
  const { refusal, question } = await prove(page, intent, form);
  if (question) return { question };
  if (refusal?.code === 'SIGN_IN_AGAIN') throw begin('entrar?hecho=again');
  if (refusal) return data({ refusal: refusal.message }, 422);
  throw redirect(nextIn(route.request) ?? `/${page.language}/mi-camino?hecho=entered`, 303);
}

interface Proved {
  readonly question?: string | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

async function prove({ ask }: PageStart, intent: string, form: FormData): Promise<Proved> {
  const field = (name: string) => String(form.get(name) ?? '');
  if (intent === 'ask-passkey') return (await ask(AskPasskeyMutation)).askPasskey;
  if (intent === 'confirm') return (await ask(ConfirmSignInMutation, { input: { code: field('code') } })).confirmSignIn;
  if (intent !== 'passkey') throw notFound();
  return (await ask(SignInWithPasskeyMutation, { input: { answer: field('answer') } })).signInWithPasskey;
}

export default function SecondStep({ loaderData, actionData, params }: Route.ComponentProps) {
  if (!actionData || !('question' in actionData)) return <SecondStepPage {...actionData} />;
  const title = wordsOf(params)('people.second-step');
  return <AskDevicePage title={title} question={actionData.question} intent="passkey" kept={{}} back={loaderData.here} />;
}
