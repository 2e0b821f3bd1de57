import { Studio } from '#libs/people/web';
import { ContributionPage, contributionView, reviewPart, StudioContributionQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-contribution';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('resources.contribution'), wordsOf(params)('people.studio'));

// What somebody wrote stays hers to see and to take back, also when no role of hers is left.
export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: reviewPart,
    needs: null,
    query: StudioContributionQuery,
    variables: ({ language }) => contributionView(route.params.contribution, language, new URL(route.request.url).searchParams),
    isThere: ({ contribution }) => contribution?.versionAt != null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, reviewPart);

export default function StudioContribution({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={reviewPart} here="biblioteca" query={StudioContributionQuery} found={loaderData} outcome={actionData}>
      {(variables) => <ContributionPage variables={variables} />}
    </Studio>
  );
}
