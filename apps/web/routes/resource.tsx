import { data } from 'react-router';
import { resourceData, ResourcePage, ResourceQuery, RetoldNoMorePage, WithdrawnByTellerQuery } from '#libs/resources/web';
import { resourcePath } from '#libs/resources/shared';
import { SettingsPanel, sharedPage } from '#libs/ui/web';
import { notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/resource';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) => [
  ...titled(params, loaderData?.resource?.title ?? wordsOf(params)('resources.retold-no-more')),
  ...(loaderData?.resource ? [{ 'script:ld+json': resourceData(loaderData.resource, params.language) }] : []),
];

export async function loader(route: Route.LoaderArgs) {
  const { ask, language, settings } = pageOf(route);
  const slug = route.params.resource;
  const { resource, questionsAbout: questions } = await ask(ResourceQuery, { slug, place: resourcePath(slug).slice(1), language });
  if (resource) return { resource, questions, settings };
  const { isWithdrawnByTeller } = await ask(WithdrawnByTellerQuery, { slug });
  if (!isWithdrawnByTeller) throw notFound();
  return data({ resource: null, questions, settings }, 410);
}

export default function ResourceRoute({ loaderData: { resource, questions, settings }, params }: Route.ComponentProps) {
  if (!resource) return <RetoldNoMorePage />;
  const here = `/${params.language}${resourcePath(params.resource)}`;
  return <ResourcePage resource={resource} questions={questions} tools={<SettingsPanel settings={settings} next={here} />} />;
}
