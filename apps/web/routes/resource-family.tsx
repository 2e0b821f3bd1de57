import { FamilyPage, ResourceFamilyQuery } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/resource-family';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('resources.family', { title: loaderData?.resource.title ?? '' }));

export async function loader(route: Route.LoaderArgs) {
  const { ask } = pageOf(route);
  const { resource, resourceFamily } = await ask(ResourceFamilyQuery, { slug: route.params.resource });
  if (!resource || !resourceFamily) throw notFound();
  return { resource, family: resourceFamily };
}

export default function ResourceFamily({ loaderData }: Route.ComponentProps) {
  return <FamilyPage {...loaderData} />;
}
