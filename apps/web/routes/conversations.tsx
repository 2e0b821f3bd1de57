import { ConversationsPage, MyConversationsQuery } from '#libs/resources/web';
import { accountPageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/conversations';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.talks-yours'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = accountPageOf(route);
  const { myConversations } = await ask(MyConversationsQuery, { language });
  const done = new URL(route.request.url).searchParams.get('hecho') === 'talk-deleted' ? 'talk-deleted' : undefined;
  return { conversations: myConversations, done };
}

export default function Conversations({ loaderData }: Route.ComponentProps) {
  return <ConversationsPage {...loaderData} />;
}
