import { csvOf } from '#libs/platform/shared';
import { isOfFew, providerChoiceIn } from '#libs/resources/shared';
import { providerFilter, ProvidersQuery, providersTable } from '#libs/resources/web';
import { fileAnswer } from '../file-answer.ts';
import { pageOf, wordsOf } from '../page.ts';
import type { Route } from './+types/providers-csv';

/** The directory as a table for spreadsheets, narrowed as its page. */
export async function loader(route: Route.LoaderArgs) {
  const { ask, language: ofPage, contentLanguage: language } = pageOf(route);
  const choice = providerChoiceIn(new URL(route.request.url).searchParams);
  const { providers } = await ask(ProvidersQuery, { filter: providerFilter(choice), language });
  const { columns, rows } = providersTable(providers, wordsOf(route.params), ofPage);
  return fileAnswer({ name: 'proveedores', kind: 'csv', text: csvOf(columns, rows), isShared: isOfFew(choice) });
}
