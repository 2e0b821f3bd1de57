import { guideExamples, GuidePage } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/guide';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.guide'));

export function loader(route: Route.LoaderArgs) {
  pageOf(route);
  return { examples: guideExamples(wordsOf(route.params)) };
}

export default function Guide({ loaderData }: Route.ComponentProps) {
  return <GuidePage {...loaderData} />;
}
