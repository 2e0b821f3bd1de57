import { redirect } from 'react-router';
import { settingsCookie, settingsDigits, settingsFrom } from '#libs/platform/shared';
import { SettingsPage } from '#libs/ui/web';
import { formOf, ownAddress, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/settings';

const oneYear = 31_536_000;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('ui.set.title'));

export function loader(route: Route.LoaderArgs) {
  const { settings, language } = pageOf(route);
  const search = new URL(route.request.url).searchParams;
  const next = ownAddress(search.get('vuelta') ?? cameFrom(route.request), `/${language}`);
  return { settings, next, wasSaved: search.get('hecho') === 'ajustado' };
}

/** Remembers the settings on this device alone. From a page's own panel it goes straight back there; from the page of settings it says that they are kept. */
export async function action(route: Route.ActionArgs) {
  const { language } = pageOf(route);
  const form = await formOf(route);
  const next = ownAddress(form.get('next'), `/${language}`);
  const isSecure = new URL(route.request.url).protocol === 'https:';
  const cookie = `${settingsCookie}=${settingsDigits(settingsFrom(form))}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`;
  const target = form.has('stay') ? `/${language}/ajustes?hecho=ajustado&vuelta=${next.split(/[?#]/, 1)[0]}` : next;
  return redirect(target, { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** The page of ours from which somebody came here; our own pages alone name it. */
function cameFrom({ headers, url }: Request): string | null {
  const referrer = URL.parse(headers.get('Referer') ?? '');
  const isOurs = referrer?.host === headers.get('Host') && referrer?.pathname !== new URL(url).pathname;
  return isOurs ? (referrer?.pathname ?? null) : null;
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  return <SettingsPage {...loaderData} />;
}
