import { GlossaryPage, GlossaryQuery } from '#libs/courses/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/glossary';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('courses.glossary'));

export function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  return ask(GlossaryQuery, { language });
}

export default function Glossary({ loaderData: { glossary } }: Route.ComponentProps) {
  return <GlossaryPage terms={glossary} />;
}
