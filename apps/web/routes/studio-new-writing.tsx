import { Studio } from '#libs/people/web';
import { templateOf } from '#libs/resources/shared/templates';
import { newImages, newStart, NewWritingQuery, WritingPage, writingPart } from '#libs/resources/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import { beginning, wishIn } from '../writing.ts';
import type { Route } from './+types/studio-new-writing';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.write'), wordsOf(params)('people.studio'));

export async function loader(route: Route.LoaderArgs) {
  const { language } = pageOf(route);
  const wish = wishIn(route.request);
  const { as, slug } = wish.of ?? { as: null, slug: 'no' };
  const [isVersion, isAnswer] = [as === 'version', as === 'answer'];
  const found = await loadStudio(route, {
    part: writingPart,
    needs: 'write:resources',
    query: NewWritingQuery,
    variables: () => ({ language, slug, isOfWork: as === 'adaptation' || as === 'translation', isVersion, isAnswer }),
    isThere: ({ resource, contribution, question }) =>
      resource !== null && contribution !== null && contribution?.isOwn !== false && question !== null,
  });
  return beginning(found, (data) => newStart(data, wish, crypto.randomUUID(), templateOf(wish.kind, language), language));
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, writingPart);

export default function StudioNewWriting({ loaderData: { found, start }, actionData }: Route.ComponentProps) {
  return (
    <Studio part={writingPart} here="biblioteca" query={NewWritingQuery} found={found} outcome={actionData}>
      {() =>
        start && (
          <WritingPage
            start={start}
            groups={found.is === 'open' ? found.data.writingGroups : []}
            images={found.is === 'open' ? newImages(found.data) : []}
          />
        )
      }
    </Studio>
  );
}
