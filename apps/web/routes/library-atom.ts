import { atomOf } from '#libs/resources/shared';
import { libraryFeed } from '../parts/library-feed.ts';
import type { Route } from './+types/library-atom';

/** The newest resources of a part of the library as Atom. */
export function loader(route: Route.LoaderArgs) {
  return libraryFeed(route, 'feed.xml', 'application/atom+xml', atomOf);
}
