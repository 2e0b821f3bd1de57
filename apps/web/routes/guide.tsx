import type { Language } from '#libs/kernel/shared';
import { guideExamples, GuidePage, type GuideExamples } from '#libs/resources/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/guide';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.guide'));

/** The examples never change: each language's are judged once. */
const judged = new Map<Language, GuideExamples>();

export function loader(route: Route.LoaderArgs) {
  const { language } = pageOf(route);
  const examples = judged.get(language) ?? guideExamples(wordsOf(route.params));
  judged.set(language, examples);
  return { examples };
}

export default function Guide({ loaderData }: Route.ComponentProps) {
  return <GuidePage {...loaderData} />;
}
