import { isOfFew, providerChoiceIn } from '#libs/resources/shared';
import { providerFilter, ProvidersQuery } from '#libs/resources/web';
import { jsonFile } from '../file-answer.ts';
import { pageOf } from '../page.ts';
import type { Route } from './+types/providers-json';

/** The directory as data, narrowed as its page. */
export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const choice = providerChoiceIn(new URL(route.request.url).searchParams);
  const { providers } = await ask(ProvidersQuery, { filter: providerFilter(choice), language });
  return jsonFile('proveedores', { providers }, isOfFew(choice));
}
