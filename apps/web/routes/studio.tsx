import { peoplePart, Studio, StudioHomePage, StudioHomeQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, { part: peoplePart, needs: 'use:studio', query: StudioHomeQuery, variables: ({ language }) => ({ language }) });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, peoplePart);

export default function StudioRoute({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="" query={StudioHomeQuery} found={loaderData} outcome={actionData}>
      {(variables) => <StudioHomePage variables={variables} />}
    </Studio>
  );
}
