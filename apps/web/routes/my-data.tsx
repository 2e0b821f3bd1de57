import { MyDataPage, MyDataQuery } from '#libs/people/web';
import { pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/my-data';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('people.data-title'));

export async function loader(route: Route.LoaderArgs) {
  const { ask, hasSession } = pageOf(route);
  return hasSession ? ask(MyDataQuery) : { myData: [] };
}

export default function MyData({ loaderData: { myData } }: Route.ComponentProps) {
  return <MyDataPage parts={myData} />;
}
