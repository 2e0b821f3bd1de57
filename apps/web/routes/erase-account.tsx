import { data, redirect } from 'react-router';
import { EraseAccountMutation, EraseAccountPage, EraseAccountQuery } from '#libs/people/web';
import { proofIn } from '../account-acts.ts';
import { accountPageOf, forgetsSite, formOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/erase-account';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.erase-title'));

export async function loader(route: Route.LoaderArgs) {
  const { account, ask } = accountPageOf(route);
  const { me } = await ask(EraseAccountQuery);
  return { isRecovered: account.stage === 'recovered', administers: me?.permissions.includes('see:audit') ?? false };
}

export async function action(route: Route.ActionArgs) {
  const page = accountPageOf(route);
  const form = await formOf(route);
  const input = { ...proofIn(page, form), isConfirmed: form.has('confirmed') };
  const { refusal } = (await page.ask(EraseAccountMutation, { input })).eraseAccount;
  if (!refusal) throw redirect(`/${page.language}/mi-camino?hecho=erased`, { status: 303, headers: forgetsSite });
  const field = refusal.code === 'NOT_CONFIRMED' ? ('confirmed' as const) : ('proof' as const);
  return data({ refusal: { field, message: refusal.message } }, 422);
}

export default function EraseAccount({ loaderData, actionData }: Route.ComponentProps) {
  return <EraseAccountPage {...loaderData} {...actionData} />;
}
