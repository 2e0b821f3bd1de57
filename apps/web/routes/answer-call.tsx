import { data, redirect } from 'react-router';
import { typedIn } from '#libs/people/web';
import { conversationPath } from '#libs/resources/shared';
import { AnswerCallMutation, AnswerCallPage, CallToAnswerQuery, wordsIn } from '#libs/resources/web';
import { accountPageOf, formOf, notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/answer-call';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.call-answer-title'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = pageOf(route);
  const { call, me } = await ask(CallToAnswerQuery, { id: route.params.call, language });
  if (!call) throw notFound();
  return { call, isSignedIn: me !== null };
}

export async function action(route: Route.ActionArgs) {
  const { ask, language } = accountPageOf(route);
  const typed = typedIn(await formOf(route));
  const words = { text: wordsIn(typed, 'text'), isNamed: Boolean(typed['named']) };
  const { conversation, refusal } = (await ask(AnswerCallMutation, { input: { call: route.params.call, ...words } })).answerCall;
  if (refusal || !conversation) return data({ refused: refusal?.message ?? '', ...words }, 422);
  throw redirect(`/${language}${conversationPath(conversation)}?hecho=call-answered`, 303);
}

export default function AnswerCall({ loaderData, actionData }: Route.ComponentProps) {
  return <AnswerCallPage {...loaderData} came={actionData} />;
}
