import { Studio } from '#libs/people/web';
import { collectionsPart, CuratedCollectionsQuery, StudioCollectionsPage } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-collections';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.colecciones'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: collectionsPart,
    needs: 'review:resources',
    query: CuratedCollectionsQuery,
    variables: ({ language }) => ({ language }),
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, collectionsPart);

export default function StudioCollections({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={collectionsPart} here="colecciones" query={CuratedCollectionsQuery} found={loaderData} outcome={actionData}>
      {(variables) => <StudioCollectionsPage variables={variables} />}
    </Studio>
  );
}
