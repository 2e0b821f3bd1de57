import { KeptColumnsQuery, KeptPage } from '#libs/people/web';
import { sharedPage } from '#libs/ui/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/kept';

export const headers = sharedPage;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.kept-title'));

export function loader(route: Route.LoaderArgs) {
  return pageOf(route).ask(KeptColumnsQuery);
}

export default function Kept({ loaderData: { keptColumns } }: Route.ComponentProps) {
  return <KeptPage columns={keptColumns} />;
}
