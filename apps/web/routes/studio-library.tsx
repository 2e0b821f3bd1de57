import { Studio } from '#libs/people/web';
import { MyLibraryPage, OwnWritingsQuery, writingPart } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-library';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.mine'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, { part: writingPart, needs: null, query: OwnWritingsQuery, variables: ({ language }) => ({ language }) });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, writingPart);

export default function StudioLibrary({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={writingPart} here="biblioteca" query={OwnWritingsQuery} found={loaderData} outcome={actionData}>
      {(variables) => <MyLibraryPage variables={variables} />}
    </Studio>
  );
}
