import { QuestionPage, QuestionQuery } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/question';

export const headers = sharedPage;

export const meta = ({ params, loaderData }: Route.MetaArgs) =>
  titled(params, loaderData?.question.question ?? '', wordsOf(params)('resources.questions'));

export async function loader(route: Route.LoaderArgs) {
  const { question } = await pageOf(route).ask(QuestionQuery, { slug: route.params.question });
  if (!question) throw notFound();
  return { question };
}

export default function QuestionRoute({ loaderData: { question } }: Route.ComponentProps) {
  return <QuestionPage question={question} />;
}
