import { data, redirect } from 'react-router';
import { ErasePage, ErasePathMutation } from '#libs/progress/web';
import { formOf, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/erase-path';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('progress.erase-title'));

export function loader(route: Route.LoaderArgs) {
  return { hasAccount: pageOf(route).account !== null };
}

export async function action(route: Route.ActionArgs) {
  const { ask, language } = pageOf(route);
  const form = await formOf(route);
  const { erasePath } = await ask(ErasePathMutation, { input: { isConfirmed: form.has('confirmed') } });
  if (erasePath.refusal) return data({ refusal: erasePath.refusal.message }, 422);
  return redirect(`/${language}/mi-camino?hecho=erased`, 303);
}

export default function ErasePath({ loaderData, actionData }: Route.ComponentProps) {
  return <ErasePage {...loaderData} {...actionData} />;
}
