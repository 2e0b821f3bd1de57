import { redirect } from 'react-router';
import { settingsCookie, settingsDigits, settingsFrom } from '#libs/platform/shared';
import { SettingsPage } from '#libs/ui/web';
import { ownAddress, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/settings';

const oneYear = 31_536_000;

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('ui.set.title'));

export function loader(route: Route.LoaderArgs) {
  const { settings, language } = pageOf(route);
  const search = new URL(route.request.url).searchParams;
  return { settings, next: `/${language}`, wasSaved: search.get('hecho') === 'ajustado' };
}

/** Remembers the settings on this device alone and goes back to where she was. */
export async function action(route: Route.ActionArgs) {
  const { language } = pageOf(route);
  const form = await route.request.formData();
  const next = ownAddress(form.get('next'), `/${language}/ajustes?hecho=ajustado`);
  const cookie = `${settingsCookie}=${settingsDigits(settingsFrom(form))}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly`;
  return redirect(next === `/${language}` ? `/${language}/ajustes?hecho=ajustado` : next, {
    status: 303,
    headers: { 'Set-Cookie': cookie },
  });
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  return <SettingsPage {...loaderData} />;
}
