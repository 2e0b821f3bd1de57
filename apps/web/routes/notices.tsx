import { redirect } from 'react-router';
import { CloseNoticeFeedMutation, MarkNoticesReadMutation, NoticesPage, NoticesQuery, OpenNoticeFeedMutation } from '#libs/people/web';
import { conversationPath } from '#libs/resources/shared';
import { formOf, notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/notices';

const doneHere = ['read', 'feed-closed'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.notices'));

export async function loader(route: Route.LoaderArgs) {
  const { ask } = pageOf(route);
  const done = new URL(route.request.url).searchParams.get('hecho');
  return { found: await ask(NoticesQuery), done: doneHere.find((known) => known === done) };
}

/** Each form of the page; the address of a feed is shown in the answer, for it is kept nowhere to be shown after a redirect. */
export async function action(route: Route.ActionArgs) {
  const { ask, language } = pageOf(route);
  const intent = (await formOf(route)).get('intent');
  if (intent === 'feed') {
    const { path } = (await ask(OpenNoticeFeedMutation)).openNoticeFeed;
    return { feed: `${new URL(route.request.url).origin}${path}?idioma=${language}` };
  }
  if (intent === 'read') await ask(MarkNoticesReadMutation);
  else if (intent === 'feed-closed') await ask(CloseNoticeFeedMutation);
  else throw notFound();
  throw redirect(`/${language}/avisos?hecho=${intent}`, 303);
}

export default function NoticesRoute({ loaderData, actionData, params }: Route.ComponentProps) {
  const talks = <a href={`/${params.language}${conversationPath()}`}>{wordsOf(params)('people.notices-talks')}</a>;
  return <NoticesPage {...loaderData} {...actionData} places={<p>{talks}</p>} />;
}
