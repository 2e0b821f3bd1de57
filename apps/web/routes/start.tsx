import { redirect } from 'react-router';
import { pageRequest } from '#libs/platform/shared';
import type { Route } from './+types/start';

/** The school's door opens in the language that the browser asks for. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${context.get(pageRequest).preferredLanguage}`, { headers: { Vary: 'Accept-Language' } });
}

/** Whoever sends a form to the door is let in like anybody. */
export const action = loader;
