import { Studio } from '#libs/people/web';
import { ReviewListPage, reviewPart, StudioReviewQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-review';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.review'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: reviewPart,
    needs: 'review:resources',
    query: StudioReviewQuery,
    variables: ({ language }) => ({ language }),
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, reviewPart);

export default function StudioReview({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={reviewPart} here="biblioteca" query={StudioReviewQuery} found={loaderData} outcome={actionData}>
      {(variables) => <ReviewListPage variables={variables} />}
    </Studio>
  );
}
