import { data, redirect } from 'react-router';
import { HeldFormPage, typedIn } from '#libs/people/web';
import { conversationPath } from '#libs/resources/shared';
import { AnswerCallPage, callsPart, CallToAnswerQuery, refusedWords } from '#libs/resources/web';
import { formOf, notFound, pageOf, titled, wordsOf } from '../page.ts';
import { actOnPage, refusedBefore } from '../studio.ts';
import type { Route } from './+types/answer-call';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.call-answer-title'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = pageOf(route);
  const refused = refusedBefore(route);
  const { call, me } = await ask(CallToAnswerQuery, { id: route.params.call, language });
  if (!call && !refused) throw notFound();
  return { call: refused && !me ? null : call, isSignedIn: me !== null };
}

/** Answers; whatever keeps it from being carried over, what was typed comes back. */
export async function action(route: Route.ActionArgs) {
  const typed = { ...typedIn(await formOf(route)), intent: 'call-answered', call: route.params.call };
  const outcome = await actOnPage(route, callsPart, typed);
  if (outcome.refused !== undefined) return data(outcome, 422);
  throw redirect(`/${route.params.language}${conversationPath(outcome.shown?.conversation)}?hecho=call-answered`, 303);
}

export default function AnswerCall({ loaderData: { call, isSignedIn }, actionData }: Route.ComponentProps) {
  if (!call) return <HeldFormPage part={callsPart} outcome={actionData} />;
  return <AnswerCallPage call={call} isSignedIn={isSignedIn} came={refusedWords(actionData)} />;
}
