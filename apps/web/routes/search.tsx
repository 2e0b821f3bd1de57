import { data } from 'react-router';
import { searchChoiceIn } from '#libs/search/shared';
import { SearchPage, SearchQuery } from '#libs/search/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/search';

// Neither remembered nor listed: what people look for is nobody's business.
export const meta = ({ params }: Route.MetaArgs) => [
  ...titled(params, wordsOf(params)('search.title')),
  { name: 'robots', content: 'noindex' },
];

export async function loader(route: Route.LoaderArgs) {
  const { ask, contentLanguage: language } = pageOf(route);
  const search = new URL(route.request.url).searchParams;
  const [query, after, choice] = [search.get('q')?.trim() ?? '', search.get('after'), searchChoiceIn(search)];
  const asked = query === '' ? null : await ask(SearchQuery, { query, filter: choice, language, after });
  const finding = asked?.search ?? null;
  return data({ query, choice, isContinued: after !== null, finding }, { status: finding?.refusal ? 429 : 200 });
}

export default function Search({ loaderData }: Route.ComponentProps) {
  return <SearchPage {...loaderData} />;
}
