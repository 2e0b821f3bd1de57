import { LogPage, peoplePart, Studio, StudioLogQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-log';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.bitacora'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: peoplePart,
    needs: 'see:audit',
    query: StudioLogQuery,
    variables: () => ({ before: Number(new URL(route.request.url).searchParams.get('before')) || null }),
  });
}

export default function StudioLog({ loaderData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="bitacora" query={StudioLogQuery} found={loaderData} outcome={undefined}>
      {(variables) => <LogPage variables={variables} />}
    </Studio>
  );
}
