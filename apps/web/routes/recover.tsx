import { data, redirect } from 'react-router';
import { RecoverPage, RecoverPathMutation } from '#libs/progress/web';
import { formOf, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/recover';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('progress.recover-title'));

export function loader(route: Route.LoaderArgs) {
  return { hasPath: pageOf(route).holdsPath };
}

export async function action(route: Route.ActionArgs) {
  const { ask, language } = pageOf(route);
  const form = await formOf(route);
  const words = String(form.get('words') ?? '');
  const { recoverPath } = await ask(RecoverPathMutation, { input: { words, bringCurrent: form.has('bring') } });
  if (recoverPath.refusal) return data({ typed: words.slice(0, 400), refusal: recoverPath.refusal.message }, 422);
  // Words that open an account lead to where its next passphrase is set.
  return redirect(pageOf(route).account ? `/${language}/cuenta` : `/${language}/mi-camino?hecho=recovered`, 303);
}

export default function Recover({ loaderData, actionData }: Route.ComponentProps) {
  return <RecoverPage {...loaderData} {...actionData} />;
}
