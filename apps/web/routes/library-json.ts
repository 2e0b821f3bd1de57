import { jsonFeedOf } from '#libs/resources/shared';
import { libraryFeed } from '../parts/library-feed.ts';
import type { Route } from './+types/library-json';

/** The newest resources of a part of the library as JSON Feed. */
export function loader(route: Route.LoaderArgs) {
  return libraryFeed(route, 'feed.json', 'application/feed+json', jsonFeedOf);
}
