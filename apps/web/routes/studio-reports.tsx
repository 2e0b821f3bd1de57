import { Studio } from '#libs/people/web';
import { reportsPart, StudioReportsPage, StudioReportsQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-reports';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.problemas'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, { part: reportsPart, needs: 'handle:reports', query: StudioReportsQuery, variables: () => ({}) });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, reportsPart);

export default function StudioReports({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={reportsPart} here="problemas" query={StudioReportsQuery} found={loaderData} outcome={actionData}>
      {() => <StudioReportsPage />}
    </Studio>
  );
}
