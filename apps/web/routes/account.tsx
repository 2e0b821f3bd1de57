import { data, redirect } from 'react-router';
import { AccountPage, AccountQuery, AppSetUpPage, AskDevicePage, CodesPage } from '#libs/people/web';
import { WordsPage } from '#libs/progress/web';
import { actOnAccount } from '../account-acts.ts';
import { accountPageOf, forgetsSite, formOf, notFound, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/account';

const doneHere = ['app', 'app-removed', 'created', 'ended', 'others', 'passkey', 'passkey-removed', 'passphrase', 'role-left', 'words'];

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.account'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, language } = accountPageOf(route);
  const { me, myRoles, passphraseIdea } = await ask(AccountQuery, { language });
  if (!me) throw notFound();
  const done = new URL(route.request.url).searchParams.get('hecho');
  return { me, roles: myRoles, idea: passphraseIdea, done: doneHere.find((known) => known === done) };
}

/** Each form of the page; what is shown once is shown in the answer, for it is kept nowhere to be shown after a redirect. */
export async function action(route: Route.ActionArgs) {
  const page = accountPageOf(route);
  const outcome = await actOnAccount(page, await formOf(route));
  if ('done' in outcome) throw redirect(`/${page.language}/cuenta?hecho=${outcome.done}`, 303);
  if ('isOut' in outcome) throw redirect(`/${page.language}/entrar?hecho=out`, { status: 303, headers: forgetsSite });
  return data(outcome, 'refused' in outcome ? 422 : 200);
}

export default function Account({ loaderData, actionData, params }: Route.ComponentProps) {
  const here = `/${params.language}/cuenta`;
  if (!actionData) return <AccountPage {...loaderData} />;
  if ('words' in actionData) return <WordsPage words={actionData.words} isRenewed isOfAccount next={here} />;
  if ('codes' in actionData) return <CodesPage codes={actionData.codes} done={actionData.after} />;
  if ('app' in actionData) return <AppSetUpPage {...actionData.app} refusal={actionData.refused?.message} />;
  if ('question' in actionData) {
    const { question, label } = actionData;
    const title = wordsOf(params)('people.passkey-add');
    return <AskDevicePage title={title} question={question} intent="add-passkey" kept={{ label }} back={here} />;
  }
  return <AccountPage {...loaderData} {...actionData} done={undefined} />;
}
