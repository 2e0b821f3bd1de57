import { Studio } from '#libs/people/web';
import { questionsPart, StudioQuestionsPage, StudioQuestionsQuery } from '#libs/resources/web';
import { titled, wordsOf } from '../page.ts';
import { actInStudioPage, loadStudio } from '../studio.ts';
import type { Route } from './+types/studio-questions';

export const handle = { hydrate: true };

export const meta = ({ params }: Route.MetaArgs) =>
  titled(params, wordsOf(params)('people.studio-place.preguntas'), wordsOf(params)('people.studio'));

export function loader(route: Route.LoaderArgs) {
  return loadStudio(route, { part: questionsPart, needs: 'answer:questions', query: StudioQuestionsQuery, variables: () => ({}) });
}

export const action = (route: Route.ActionArgs) => actInStudioPage(route, questionsPart);

export default function StudioQuestions({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Studio part={questionsPart} here="preguntas" query={StudioQuestionsQuery} found={loaderData} outcome={actionData}>
      {() => <StudioQuestionsPage />}
    </Studio>
  );
}
