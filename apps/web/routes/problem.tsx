import { data, redirect } from 'react-router';
import { HeldFormPage, typedIn } from '#libs/people/web';
import { PlacedTextQuery, ProblemPage, problemPart } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { formOf, notFound, pageOf, titled, wordsOf } from '../page.ts';
import { actOnPage, refusedBefore } from '../studio.ts';
import type { Route } from './+types/problem';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.problem'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const place = placeOf(route.request);
  const { placedText: text } = await ask(PlacedTextQuery, { place, language });
  // What was said of a text that went away meanwhile does not go with it.
  if (!text && !refusedBefore(route)) throw notFound();
  return { place, text };
}

/** Reports; whatever keeps it from being reported, what was typed stays. */
export async function action(route: Route.ActionArgs) {
  const { language, contentLanguage } = pageOf(route);
  const place = placeOf(route.request);
  const typed = { ...typedIn(await formOf(route)), intent: 'problem-reported', place, language: contentLanguage };
  const outcome = await actOnPage(route, problemPart, typed);
  if (outcome.refused !== undefined) return data(outcome, 422);
  throw redirect(`/${language}/problema/gracias?en=${place}`, 303);
}

function placeOf({ url }: Request): string {
  const place = new URL(url).searchParams.get('en');
  if (place === null) throw notFound();
  return place;
}

export default function Problem({ loaderData: { place, text }, actionData }: Route.ComponentProps) {
  if (!text) return <HeldFormPage part={problemPart} outcome={actionData} />;
  return <ProblemPage place={place} text={text} typed={actionData?.typed} refused={actionData?.refused} />;
}
