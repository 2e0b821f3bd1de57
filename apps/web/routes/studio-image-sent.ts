import { actInStudio } from '#libs/people/web';
import { pageRequest } from '#libs/platform/shared';
import { imageFormOf } from '../images.ts';
import { notFound, pageOf, wordsOf } from '../page.ts';
import type { Route } from './+types/studio-image-sent';

/** Nothing is read here. */
export function loader(): never {
  throw notFound();
}

/** The same form as the page of images takes, answered to a script. */
export async function action(route: Route.ActionArgs) {
  const { language } = pageOf(route);
  const { typed, part } = await imageFormOf(route);
  const outcome = await actInStudio(
    part,
    route.context.get(pageRequest).ask,
    { ...typed, intent: 'image-inserted' },
    wordsOf({ language }),
  );
  return Response.json(outcome, { status: outcome?.refused === undefined ? 200 : 422 });
}
