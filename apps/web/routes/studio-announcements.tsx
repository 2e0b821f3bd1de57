import { AnnouncementsPage, peoplePart, Studio, StudioGroupsQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-announcements';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.anuncios'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: peoplePart,
    needs: 'send:announcements',
    query: StudioGroupsQuery,
    variables: ({ language }) => ({ language }),
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, peoplePart);

export default function StudioAnnouncements({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="anuncios" query={StudioGroupsQuery} found={loaderData} outcome={actionData}>
      {(variables) => <AnnouncementsPage variables={variables} />}
    </Studio>
  );
}
