import { InvitationsPage, peoplePart, Studio, StudioInvitationsQuery } from '#libs/people/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-invitations';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.invite'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: peoplePart,
    needs: 'invite:people',
    query: StudioInvitationsQuery,
    variables: ({ language }) => ({ language, slug: route.params.group }),
    isThere: ({ group }) => group !== null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, peoplePart);

export default function StudioInvitations({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={peoplePart} here="grupos" query={StudioInvitationsQuery} found={loaderData} outcome={actionData}>
      {(variables) => <InvitationsPage variables={variables} />}
    </Studio>
  );
}
