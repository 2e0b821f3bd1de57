import { Studio } from '#libs/people/web';
import { collectionsPart, CuratedCollectionQuery, StudioCollectionPage } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-collection';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.colecciones'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: collectionsPart,
    needs: 'review:resources',
    query: CuratedCollectionQuery,
    variables: ({ language }) => ({ language, slug: route.params.collection }),
    isThere: ({ curatedCollection }) => curatedCollection !== null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, collectionsPart);

export default function StudioCollection({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={collectionsPart} here="colecciones" query={CuratedCollectionQuery} found={loaderData} outcome={actionData}>
      {(variables) => <StudioCollectionPage variables={variables} />}
    </Studio>
  );
}
