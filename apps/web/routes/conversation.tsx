import { data, redirect } from 'react-router';
import { HeldFormPage, typedIn } from '#libs/people/web';
import { conversationPath } from '#libs/resources/shared';
import { callsPart, ConversationPage, ConversationQuery, refusedWords } from '#libs/resources/web';
import { accountPageOf, formOf, notFound, pageOf, placeBefore, titled, wordsOf } from '../page.ts';
import { actOnPage, refusedBefore } from '../studio.ts';
import type { Route } from './+types/conversation';

const doneHere = ['call-answered', 'message-sent', 'talk-closed', 'talk-blocked'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.talk'));

export async function loader(route: Route.LoaderArgs) {
  const refused = refusedBefore(route);
  if (refused && !pageOf(route).account) return { conversation: null, before: null, done: undefined };
  const { ask, language } = accountPageOf(route);
  const before = placeBefore(route.request);
  const { conversation } = await ask(ConversationQuery, { id: route.params.conversation, language, before });
  if (!conversation && !refused) throw notFound();
  const done = new URL(route.request.url).searchParams.get('hecho');
  return { conversation, before, done: doneHere.find((known) => known === done) };
}

/** Runs the same acts as the studio, on this conversation alone; what was typed comes back when it was refused. */
export async function action(route: Route.ActionArgs) {
  const typed = { ...typedIn(await formOf(route)), id: route.params.conversation };
  const outcome = await actOnPage(route, callsPart, typed);
  if (outcome.refused !== undefined) return data(outcome, 422);
  const place = outcome.intent === 'talk-deleted' ? '' : route.params.conversation;
  throw redirect(`/${route.params.language}${conversationPath(place)}?hecho=${outcome.intent}`, 303);
}

export default function Conversation({ loaderData: { conversation, before, done }, actionData }: Route.ComponentProps) {
  if (!conversation) return <HeldFormPage part={callsPart} outcome={actionData} />;
  return <ConversationPage conversation={conversation} before={before} done={done} came={refusedWords(actionData)} />;
}
