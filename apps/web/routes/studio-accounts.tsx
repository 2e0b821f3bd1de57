import { AccountsPage, peoplePart, Studio, StudioAccountsQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-accounts';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.cuentas'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, { part: peoplePart, needs: 'suspend:accounts', query: StudioAccountsQuery, variables: () => ({}) });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, peoplePart);

export default function StudioAccounts({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="cuentas" query={StudioAccountsQuery} found={loaderData} outcome={actionData}>
      {() => <AccountsPage />}
    </Studio>
  );
}
