import { data, type HeadersFunction } from 'react-router';
import { QuestionsPage, QuestionsQuery } from '#libs/resources/web';
import { resourceTopics } from '#libs/resources/shared';
import { sharedPage, type VariablesOf } from '#libs/ui/web';
import { notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/questions';

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.questions'));

export async function loader(route: Route.LoaderArgs) {
  const { ask } = pageOf(route);
  const asked = new URL(route.request.url).searchParams;
  const [named, after] = [asked.get('tema'), asked.get('after')];
  const topic = resourceTopics.find((each) => each === named) ?? null;
  if (named !== null && topic === null) throw notFound();
  const wanted = (topic?.toUpperCase() ?? null) as VariablesOf<typeof QuestionsQuery>['topic'];
  const { questions } = await ask(QuestionsQuery, { topic: wanted, after });
  // Anybody can make up cursors without end: such pages must not crowd the others out of the memory.
  return data({ questions, topic }, after === null ? { headers: sharedPage() } : {});
}

export default function Questions({ loaderData }: Route.ComponentProps) {
  return <QuestionsPage {...loaderData} />;
}
