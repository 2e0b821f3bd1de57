import { MyDataQuery } from '#libs/people/web';
import { pageOf } from '../page.ts';
import type { Route } from './+types/my-data-file';

/** The viewer's data as one JSON file; its name says nothing of where it comes from. */
export async function loader(route: Route.LoaderArgs) {
  const { myData } = await pageOf(route).ask(MyDataQuery);
  const { origin } = new URL(route.request.url);
  // Away from here an address without its host leads nowhere.
  const whole = (name: string, value: unknown) => (name === 'address' && typeof value === 'string' ? new URL(value, origin).href : value);
  const parts = Object.fromEntries(myData.map(({ name, json }) => [name, JSON.parse(json) as unknown]));
  return new Response(`${JSON.stringify(parts, whole, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="mis-datos.json"',
      'Cache-Control': 'no-store',
    },
  });
}
