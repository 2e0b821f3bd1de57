import { ThanksPage } from '#libs/resources/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/problem-thanks';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.thanks'));

export function loader(route: Route.LoaderArgs) {
  pageOf(route);
  return { place: new URL(route.request.url).searchParams.get('en') };
}

export default function ProblemThanks({ loaderData: { place } }: Route.ComponentProps) {
  return <ThanksPage place={place} />;
}
