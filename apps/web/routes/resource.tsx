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
  const slug = route.params.resource;
  const { resource, questionsAbout: questions } = await ask(ResourceQuery, { slug, place: resourcePath(slug).slice(1), language });
  if (!resource) throw notFound();
  return { resource, questions, settings };
}

export default function ResourceRoute({ loaderData: { resource, questions, settings }, params }: Route.ComponentProps) {
  const here = `/${params.language}${resourcePath(params.resource)}`;
  return <ResourcePage resource={resource} questions={questions} tools={<SettingsPanel settings={settings} next={here} />} />;
}
