import { data, redirect } from 'react-router';
import { inSchema, problemKinds } from '#libs/resources/shared';
import { PlacedTextQuery, ProblemPage, ReportProblemMutation, wholeText, type TypedProblem } from '#libs/resources/web';
import { linesOf } from '#libs/ui/shared';
import { sharedPage } from '#libs/ui/web';
import { formOf, notFound, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/problem';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.problem'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const place = placeOf(route.request);
  const { placedText: text } = await ask(PlacedTextQuery, { place, language });
  if (!text) throw notFound();
  return { place, text };
}

/** Reports; whatever keeps it from being reported, what was typed stays. */
export async function action(route: Route.ActionArgs) {
  const { ask, language, contentLanguage } = pageOf(route);
  const t = wordsOf(route.params);
  const typed = typedIn(await formOf(route));
  const place = placeOf(route.request);
  const kind = problemKinds.find((each) => each === typed.kind);
  if (!kind) return refused(typed, 'kind', t('resources.problem-kind-missing'));
  const block = typed.part === wholeText || !/^\d{1,4}$/.test(typed.part) ? null : Number(typed.part);
  const input = { place, language: contentLanguage, block, kind: inSchema(kind), text: typed.text };
  const { refusal } = (await ask(ReportProblemMutation, { input })).reportProblem;
  if (refusal) return refused(typed, 'text', refusal.message);
  throw redirect(`/${language}/problema/gracias?en=${place}`, 303);
}

function refused(typed: TypedProblem, field: string, message: string) {
  return data({ typed, fault: { field, message } }, 422);
}

function placeOf({ url }: Request): string {
  const place = new URL(url).searchParams.get('en');
  if (place === null) throw notFound();
  return place;
}

function typedIn(form: FormData): TypedProblem {
  const field = (name: string) => linesOf(String(form.get(name) ?? ''));
  return { part: field('part'), kind: field('kind'), text: field('text') };
}

export default function Problem({ loaderData, actionData }: Route.ComponentProps) {
  return <ProblemPage {...loaderData} {...actionData} />;
}
