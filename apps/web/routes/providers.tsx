import { data } from 'react-router';
import { providerFilter, ProvidersPage, ProvidersQuery } from '#libs/resources/web';
import { isOfFew, providerChoiceIn } from '#libs/resources/shared';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/providers';

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.providers'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const choice = providerChoiceIn(new URL(route.request.url).searchParams);
  const found = await ask(ProvidersQuery, { filter: providerFilter(choice), language });
  return data({ choice, found }, { headers: isOfFew(choice) ? sharedPage() : {} });
}

export default function Providers({ loaderData }: Route.ComponentProps) {
  return <ProvidersPage {...loaderData} />;
}
