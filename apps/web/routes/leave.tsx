import { redirect } from 'react-router';
import { SignOutMutation } from '#libs/people/web';
import { forgetsSite, isAskedByOurPage, pageOf } from '../page.ts';
import type { Route } from './+types/leave';

/** The way out of every page: to a place that tells nothing. On a shared device it closes the session too. A link on somebody else's page leads away and changes nothing. */
export async function loader(route: Route.LoaderArgs) {
  const { account, ask, language } = pageOf(route);
  const isOurs = isAskedByOurPage(route.request);
  // Whatever fails, nobody may be kept from leaving.
  if (isOurs && account?.isOnSharedDevice) await ask(SignOutMutation).catch(() => undefined);
  return redirect(`https://${language}.wikipedia.org/`, { status: 303, headers: isOurs ? forgetsSite : {} });
}

/** A form leaves as a link does. */
export const action = loader;
