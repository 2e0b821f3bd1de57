import { libraryChoiceIn, libraryWords, resourcePath } from '#libs/resources/shared';
import { addressOf, libraryData, LibraryPage, LibraryQuery } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/library';

export const headers = sharedPage;

const feeds = [
  ['feed.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
] as const;

export const meta = ({ params, loaderData }: Route.MetaArgs) => {
  const title = wordsOf(params)('resources.library');
  if (!loaderData) return titled(params, title);
  const feed = ([file, type]: (typeof feeds)[number]) => {
    const href = addressOf(`/${params.language}${resourcePath(file)}`, libraryWords(loaderData.choice));
    return { tagName: 'link' as const, rel: 'alternate', type, href, title };
  };
  return [...titled(params, title), ...feeds.map(feed), { 'script:ld+json': libraryData(loaderData.part, params.language) }];
};

export async function loader(route: Route.LoaderArgs) {
  const { ask } = pageOf(route);
  const search = new URL(route.request.url).searchParams;
  const [choice, after] = [libraryChoiceIn(search), search.get('after')];
  const { resources } = await ask(LibraryQuery, { filter: choice, after });
  return { part: resources, choice, isContinued: after !== null };
}

export default function Library({ loaderData }: Route.ComponentProps) {
  return <LibraryPage {...loaderData} />;
}
