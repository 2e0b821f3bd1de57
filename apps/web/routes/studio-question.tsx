import { Studio } from '#libs/people/web';
import { questionsPart, StudioQuestionPage, StudioQuestionQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-question';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.preguntas'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, {
    part: questionsPart,
    needs: 'answer:questions',
    query: StudioQuestionQuery,
    variables: () => ({ slug: route.params.question }),
    isThere: ({ studioQuestion }) => studioQuestion !== null,
  });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, questionsPart);

export default function StudioQuestion({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={questionsPart} here="preguntas" query={StudioQuestionQuery} found={loaderData} outcome={actionData}>
      {(variables) => <StudioQuestionPage variables={variables} />}
    </Studio>
  );
}
