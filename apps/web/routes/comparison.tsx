import { comparisonFilter, ComparisonPage, ComparisonQuery } from '#libs/resources/web';
import { comparisonChoiceIn } from '#libs/resources/shared';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/comparison';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.comparison'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const choice = comparisonChoiceIn(new URL(route.request.url).searchParams);
  const { comparison } = await ask(ComparisonQuery, { filter: comparisonFilter(choice), language });
  return { choice, needs: comparison };
}

export default function Comparison({ loaderData }: Route.ComponentProps) {
  return <ComparisonPage {...loaderData} />;
}
