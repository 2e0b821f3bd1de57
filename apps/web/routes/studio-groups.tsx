import { GroupsPage, peoplePart, Studio, StudioGroupsQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-groups';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.grupos'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: peoplePart,
    needs: 'see:groups',
    query: StudioGroupsQuery,
    variables: ({ language }) => ({ language }),
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, peoplePart);

export default function StudioGroups({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="grupos" query={StudioGroupsQuery} found={loaderData} outcome={actionData}>
      {(variables) => <GroupsPage variables={variables} />}
    </Studio>
  );
}
