import { data, redirect } from 'react-router';
import { readInvitationCode } from '#libs/people/shared';
import { InvitationCodePage } from '#libs/people/web';
import { formOf, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/invitation-code';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.invitation-title'));

export function loader(route: Route.LoaderArgs) {
  pageOf(route);
  return null;
}

/** The code is sent in the body: an address that was typed wrong would stay in the history all the same. */
export async function action(route: Route.ActionArgs) {
  const { language } = pageOf(route);
  const typed = String((await formOf(route)).get('code') ?? '').slice(0, 60);
  const code = readInvitationCode(typed);
  if (!code) return data({ typed, refused: wordsOf(route.params)('people.invitation-code-form') }, 422);
  return redirect(`/${language}/invitacion/${code}`, 303);
}

export default function InvitationCode({ actionData }: Route.ComponentProps) {
  return <InvitationCodePage {...actionData} />;
}
