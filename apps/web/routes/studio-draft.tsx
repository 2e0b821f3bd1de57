import { Studio } from '#libs/people/web';
import { DraftQuery, draftStart, WritingPage, writingPart } from '#libs/resources/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import { beginning } from '../writing.ts';
import type { Route } from './+types/studio-draft';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.write'), wordsOf(params)('people.studio'));

export async function loader(route: Route.LoaderArgs) {
  const { language } = pageOf(route);
  const found = await loadStudio(route, {
    part: writingPart,
    needs: null,
    query: DraftQuery,
    variables: (_, may) => ({ id: route.params.draft, language, mayWrite: may('write:resources') }),
    isThere: ({ draft }) => draft !== null,
  });
  return beginning(found, ({ draft }) => (draft ? draftStart(draft) : null));
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, writingPart);

export default function StudioDraft({ loaderData: { found, start }, actionData }: Route.ComponentProps) {
  return (
    <Studio part={writingPart} here="biblioteca" query={DraftQuery} found={found} outcome={actionData}>
      {() =>
        start && (
          <WritingPage
            start={start}
            groups={found.is === 'open' ? (found.data.writingGroups ?? []) : []}
            images={found.is === 'open' ? found.data.draft?.images : undefined}
          />
        )
      }
    </Studio>
  );
}
