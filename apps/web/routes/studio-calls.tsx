import { Studio } from '#libs/people/web';
import { callsPart, StudioCallsPage, StudioCallsQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-calls';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.convocatorias'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: callsPart,
    needs: null,
    query: StudioCallsQuery,
    variables: ({ language }) => ({ language }),
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, callsPart);

export default function StudioCalls({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={callsPart} here="convocatorias" query={StudioCallsQuery} found={loaderData} outcome={actionData}>
      {(variables) => <StudioCallsPage variables={variables} />}
    </Studio>
  );
}
