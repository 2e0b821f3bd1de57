import { Studio } from '#libs/people/web';
import { KeepingPage, keepingPart, StudioProvidersQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-providers';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.keeping'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, { part: keepingPart, needs: 'keep:providers', query: StudioProvidersQuery, variables: () => ({}) });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, keepingPart);

export default function StudioProviders({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={keepingPart} here="proveedores" query={StudioProvidersQuery} found={loaderData} outcome={actionData}>
      {() => <KeepingPage />}
    </Studio>
  );
}
