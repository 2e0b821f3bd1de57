import { GroupPage, peoplePart, Studio, StudioGroupQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-group';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.grupos'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: peoplePart,
    needs: 'see:groups',
    query: StudioGroupQuery,
    variables: ({ language }) => ({ language, slug: route.params.group, after: new URL(route.request.url).searchParams.get('after') }),
    isThere: ({ group }) => group !== null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, peoplePart);

export default function StudioGroup({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="grupos" query={StudioGroupQuery} found={loaderData} outcome={actionData}>
      {(variables) => <GroupPage variables={variables} />}
    </Studio>
  );
}
