import { CollectionPage, CollectionQuery } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { notFound, pageOf, titled } from '../page.ts';
import type { Route } from './+types/collection';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) => titled(params, loaderData?.collection.title.text ?? '');

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage } = pageOf(route);
  const { collection } = await ask(CollectionQuery, { slug: route.params.collection, language: contentLanguage });
  if (!collection) throw notFound();
  return { collection };
}

export default function CollectionRoute({ loaderData }: Route.ComponentProps) {
  return <CollectionPage {...loaderData} />;
}
