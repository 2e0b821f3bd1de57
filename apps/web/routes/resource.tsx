import { resourceData, ResourcePage, ResourceQuery } from '#libs/resources/web';
import { resourcePath } from '#libs/resources/shared';
import { SettingsPanel, sharedPage } from '#libs/ui/web';
import { notFound, pageOf, titled } from '../page.ts';
import type { Route } from './+types/resource';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) => [
  ...titled(params, loaderData?.resource.title ?? ''),
  ...(loaderData ? [{ 'script:ld+json': resourceData(loaderData.resource, params.language) }] : []),
];

export async function loader(route: Route.LoaderArgs) {
  const { ask, language, settings } = pageOf(route);
  const { resource } = await ask(ResourceQuery, { slug: route.params.resource, language });
  if (!resource) throw notFound();
  return { resource, settings };
}

export default function ResourceRoute({ loaderData: { resource, settings }, params }: Route.ComponentProps) {
  const here = `/${params.language}${resourcePath(params.resource)}`;
  return <ResourcePage resource={resource} tools={<SettingsPanel settings={settings} next={here} />} />;
}
