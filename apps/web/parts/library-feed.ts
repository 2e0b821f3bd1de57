import { libraryChoiceIn, libraryWords, resourcePath, type FedResource, type FeedFacts } from '#libs/resources/shared';
import { addressOf, LibraryFeedQuery, ResourceFacts } from '#libs/resources/web';
import { readFragment, sharedPage } from '#libs/ui/web';
import { pageOf, wordsOf } from '../page.ts';

type RouteArguments = Parameters<typeof pageOf>[0] & { readonly request: Request };

type Write = (resources: readonly FedResource[], facts: FeedFacts) => string;

/** A part of the library as a feed; it is the same for everybody, as its page is. */
export async function libraryFeed(route: RouteArguments, file: string, type: string, write: Write): Promise<Response> {
  const { ask, language } = pageOf(route);
  const { origin, searchParams } = new URL(route.request.url);
  const choice = libraryChoiceIn(searchParams);
  const { resources } = await ask(LibraryFeedQuery, { filter: choice });
  const t = wordsOf({ language });
  const page = `/${language}${resourcePath('')}`;
  const words = libraryWords(choice);
  const facts = {
    title: `${t('resources.library')} · ${t('ui.school')} ${t('ui.school-flight')}`,
    ...{ language, origin, self: addressOf(`${page}/${file}`, words), page: addressOf(page, words) },
  };
  const fed = resources.edges.map(({ node }) => readFragment(ResourceFacts, node));
  return new Response(write(fed, facts), { headers: { ...sharedPage(), 'Content-Type': `${type}; charset=utf-8` } });
}
