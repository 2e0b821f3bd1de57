import { callRoles } from '#libs/resources/shared';
import { CallsPage, CallsQuery } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/calls';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.calls'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = pageOf(route);
  const { searchParams } = new URL(route.request.url);
  const role = callRoles.find((each) => each === searchParams.get('rol')) ?? null;
  const wanted = searchParams.get('idioma');
  const filter = { role: role && (role.toUpperCase() as Uppercase<typeof role>), language: wanted };
  const found = await ask(CallsQuery, { filter, after: searchParams.get('after'), language });
  return { found, role, language: wanted };
}

export default function Calls({ loaderData }: Route.ComponentProps) {
  return <CallsPage {...loaderData} />;
}
