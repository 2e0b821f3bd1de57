import { data, redirect } from 'react-router';
import { actInStudio, typedIn } from '#libs/people/web';
import { conversationPath } from '#libs/resources/shared';
import { callsPart, ConversationPage, ConversationQuery, wordsIn } from '#libs/resources/web';
import { accountPageOf, formOf, notFound, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/conversation';

const doneHere = ['call-answered', 'message-sent', 'talk-closed', 'talk-blocked'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.talk'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = accountPageOf(route);
  const { conversation } = await ask(ConversationQuery, { id: route.params.conversation, language });
  if (!conversation) throw notFound();
  const done = new URL(route.request.url).searchParams.get('hecho');
  return { conversation, done: doneHere.find((known) => known === done) };
}

/** Runs the same acts as the studio, on this conversation alone. */
export async function action(route: Route.ActionArgs) {
  const { ask, language } = accountPageOf(route);
  const typed = { ...typedIn(await formOf(route)), id: route.params.conversation };
  const outcome = await actInStudio(callsPart, ask, typed, wordsOf({ language }));
  if (!outcome) throw notFound();
  if (outcome.refused !== undefined)
    return data({ refused: outcome.refused, text: wordsIn(typed, 'text'), isNamed: 'named' in typed }, 422);
  const place = outcome.intent === 'talk-deleted' ? '' : route.params.conversation;
  throw redirect(`/${language}${conversationPath(place)}?hecho=${outcome.intent}`, 303);
}

export default function Conversation({ loaderData, actionData }: Route.ComponentProps) {
  return <ConversationPage {...loaderData} came={actionData} />;
}
