import { redirect } from 'react-router';
import { MyQuestionsPage, MyQuestionsQuery, TakeBackQuestionMutation } from '#libs/resources/web';
import { accountPageOf, formOf, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/my-questions';

const doneHere = ['asked', 'taken'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.my-questions'));

export async function loader(route: Route.LoaderArgs) {
  const { myQuestions: questions } = await accountPageOf(route).ask(MyQuestionsQuery);
  const done = new URL(route.request.url).searchParams.get('hecho');
  return { questions, done: doneHere.find((known) => known === done) };
}

/** Takes one back; one that is published by now is not hers any more. */
export async function action(route: Route.ActionArgs) {
  const { ask, language } = pageOf(route);
  const id = String((await formOf(route)).get('id') ?? '');
  await ask(TakeBackQuestionMutation, { input: { id } });
  throw redirect(`/${language}/preguntas/mias?hecho=taken`, 303);
}

export default function MyQuestions({ loaderData }: Route.ComponentProps) {
  return <MyQuestionsPage {...loaderData} />;
}
