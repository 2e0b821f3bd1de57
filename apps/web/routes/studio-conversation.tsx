import { Studio } from '#libs/people/web';
import { callsPart, StudioConversationPage, StudioConversationQuery } from '#libs/resources/web';
import { placeBefore, titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-conversation';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.convocatorias'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: callsPart,
    needs: null,
    query: StudioConversationQuery,
    variables: ({ language }) => ({ language, id: route.params.conversation, before: placeBefore(route.request) }),
    isThere: ({ conversation }) => conversation !== null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, callsPart);

export default function StudioConversation({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={callsPart} here="convocatorias" query={StudioConversationQuery} found={loaderData} outcome={actionData}>
      {(variables) => <StudioConversationPage variables={variables} />}
    </Studio>
  );
}
