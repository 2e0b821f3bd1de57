import { CollectionsPage, CollectionsQuery } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/collections';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.collections'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage } = pageOf(route);
  return ask(CollectionsQuery, { language: contentLanguage });
}

export default function Collections({ loaderData }: Route.ComponentProps) {
  return <CollectionsPage {...loaderData} />;
}
