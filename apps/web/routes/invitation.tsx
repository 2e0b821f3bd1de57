import { data } from 'react-router';
import { AcceptInvitationMutation, InvitationPage, InvitationQuery } from '#libs/people/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/invitation';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.invitation-title'));

/** Unknown, used and expired ones are told alike, in the same answer as one that waits. */
export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = pageOf(route);
  const { code } = route.params;
  return { code, found: await ask(InvitationQuery, { code, language }) };
}

export async function action(route: Route.ActionArgs) {
  const { ask, language } = pageOf(route);
  const { acceptInvitation } = await ask(AcceptInvitationMutation, { input: { code: route.params.code }, language });
  const { offer, refusal } = acceptInvitation;
  return offer ? { taken: offer } : data({ refused: refusal?.message }, 422);
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  return <InvitationPage {...loaderData} {...actionData} />;
}
