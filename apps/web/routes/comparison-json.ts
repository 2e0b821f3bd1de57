import { comparisonChoiceIn } from '#libs/resources/shared';
import { comparisonFilter, ComparisonQuery } from '#libs/resources/web';
import { jsonFile } from '../file-answer.ts';
import { pageOf } from '../page.ts';
import type { Route } from './+types/comparison-json';

/** The comparison as data, narrowed as its page. */
export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const filter = comparisonFilter(comparisonChoiceIn(new URL(route.request.url).searchParams));
  return jsonFile('comparacion', await ask(ComparisonQuery, { filter, language }), true);
}
