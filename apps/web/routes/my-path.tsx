import { data, redirect } from 'react-router';
import { pageRequest } from '#libs/platform/shared';
import { LeavePathMutation, MyPathPage, MyPathQuery, RetractMarksMutation } from '#libs/progress/web';
import { ApolloPage } from '#libs/ui/web';
import { formOf, notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/my-path';

export const handle = { hydrate: true };

const doneHere = ['entered', 'left', 'erased', 'recovered', 'unmarked'];

/** What the page itself asks once it is hydrated: names of others would only be carried along. */
const sentFromHere = ['MyPath', 'RetractMarks'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('progress.my-path'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage, account } = pageOf(route);
  const hasAccount = account !== null;
  const done = new URL(route.request.url).searchParams.get('hecho');
  const path = await ask(MyPathQuery, { language: contentLanguage });
  const known = route.context.get(pageRequest).operations;
  const operations = Object.fromEntries(sentFromHere.map((name) => [name, known[name] ?? '']));
  return { path, contentLanguage, hasAccount, done: doneHere.find((known) => known === done), operations };
}

export async function action(route: Route.ActionArgs) {
  const { ask, language } = pageOf(route);
  const form = await formOf(route);
  const field = (name: string) => String(form.get(name) ?? '');
  const back = (done: string) => redirect(`/${language}/mi-camino?hecho=${done}`, 303);
  if (form.get('intent') === 'leave') {
    await ask(LeavePathMutation);
    return back('left');
  }
  if (form.get('intent') !== 'undo') throw notFound();
  const { retractMarks } = await ask(RetractMarksMutation, { input: { source: field('source'), point: field('point'), kind: 'MARKED' } });
  return retractMarks.refusal ? data({ refusal: retractMarks.refusal.message }, 422) : back('unmarked');
}

export default function MyPath({ loaderData: { path, contentLanguage, hasAccount, done, operations } }: Route.ComponentProps) {
  return (
    <ApolloPage query={MyPathQuery} variables={{ language: contentLanguage }} data={path} operations={operations}>
      <MyPathPage contentLanguage={contentLanguage} hasAccount={hasAccount} done={done} />
    </ApolloPage>
  );
}
