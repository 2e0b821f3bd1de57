import { csvOf } from '#libs/platform/shared';
import { comparisonChoiceIn } from '#libs/resources/shared';
import { comparisonFilter, ComparisonQuery, comparisonTable } from '#libs/resources/web';
import { fileAnswer } from '../file-answer.ts';
import { pageOf, wordsOf } from '../page.ts';
import type { Route } from './+types/comparison-csv';

/** The comparison as a table for spreadsheets, narrowed as its page. */
export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const filter = comparisonFilter(comparisonChoiceIn(new URL(route.request.url).searchParams));
  const { comparison } = await ask(ComparisonQuery, { filter, language });
  const { columns, rows } = comparisonTable(comparison, wordsOf(route.params));
  return fileAnswer({ name: 'comparacion', kind: 'csv', text: csvOf(columns, rows), isShared: true });
}
