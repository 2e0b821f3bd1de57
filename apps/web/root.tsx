import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type LinksFunction,
} from 'react-router';
import type { ReactNode } from 'react';
import { isLanguage, languages, type Language } from '#libs/kernel/shared';
import { UnreadNoticesQuery } from '#libs/people/web';
import { pageRequest, readSettings, type PageRequest } from '#libs/platform/shared';
import {
  ErrorPage,
  NotFoundPage,
  readingAttributes,
  Shell,
  siteSections,
  TextProvider,
  titleFontUrl,
  vueloSource,
  vueloUrl,
} from '#libs/ui/web';
import type { Route } from './+types/root';
import { voiceIn } from './voices.ts';

/** A swallow's wing as a data address: no request, and nothing that tells what the page is about. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23B80F5A' d='M2 20 14 15 10 3 21 14 30 17 21 20 11 29 14 21Z'/%3E%3C/svg%3E";

/** Where the manual says how the code of this school can be had, by language. */
const codePart: Readonly<Record<Language, string>> = { es: 's-codigo', en: 's-code', pt: 's-codigo' };

export const links: LinksFunction = () => [];

export async function loader({ context, request }: Route.LoaderArgs) {
  const page = context.get(pageRequest);
  const { nonce, settings, preferredLanguage, account } = page;
  // By the address and not by the route, so that the page that finds nothing speaks the reader's language too.
  const named = new URL(request.url).pathname.split('/')[1];
  const language = isLanguage(named) ? named : preferredLanguage;
  return { nonce, settings, language, account: account?.stage === 'half' ? null : account, notices: await unreadIn(page) };
}

/** How many notices wait for whoever has a session; pages for all ask nothing. What fails here must not take the page along. */
async function unreadIn({ hasSession, account, ask }: PageRequest): Promise<number | undefined> {
  if (!hasSession || account?.stage === 'half') return undefined;
  return ask(UnreadNoticesQuery).then(
    ({ unreadNotices }) => unreadNotices,
    () => 0,
  );
}

/** A page says `handle = { hydrate: true }` to get React in the browser, unless the reader saves data; the others get none, and so need no nonce. */
function useHydrates(): boolean {
  return useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate);
}

function Document({ children }: { readonly children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  // A form that failed brings no loader's data; the address still tells the language.
  const [, named] = pathname.split('/');
  const { settings = readSettings(undefined), language = isLanguage(named) ? named : 'es', nonce, account, notices } = known ?? {};
  const section = siteSections.find((place) => pathname.split('/')[2] === place);
  const isSaving = settings.saver === 'on';
  const hydrates = useHydrates() && !isSaving;
  return (
    <html lang={language} {...readingAttributes(settings)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={settings.theme === 'auto' ? 'light dark' : settings.theme} />
        <link rel="icon" href={icon} />
        <Meta />
        <Links />
        {!isSaving && <Comforts hydrates={hydrates} />}
      </head>
      <body>
        <TextProvider language={language} t={voiceIn(language)} isSaving={isSaving}>
          <Shell
            alternates={alternatesOf(pathname, search)}
            section={section}
            person={account}
            signInHref={signInFrom(pathname, language)}
            notices={notices}
            sourceHref={`/${language}/manual#${codePart[language]}`}
          >
            {children}
          </Shell>
        </TextProvider>
        {hydrates && <Framework nonce={nonce} />}
      </body>
    </html>
  );
}

/** What a page does without when the reader saves data. */
function Comforts({ hydrates }: { readonly hydrates: boolean }) {
  return (
    <>
      <link rel="preload" href={titleFontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
      {!hydrates && <script type="module" src={vueloUrl} />}
    </>
  );
}

/** Leaving and printing first, then React. */
function Framework({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning>
        {vueloSource}
      </script>
      <Scripts nonce={nonce} />
    </>
  );
}

/** Where one signs in, to come back to this same place: not to one that is about coming in itself. */
function signInFrom(pathname: string, language: Language): string {
  const [, , place] = pathname.split('/');
  const leadsBack = /^\/(?!\/)[\w\-/]{1,200}$/.test(pathname) && place && !['entrar', 'cuenta', 'recuperar'].includes(place);
  return `/${language}/entrar${leadsBack ? `?vuelta=${pathname}` : ''}`;
}

/** This same place in every language. */
function alternatesOf(pathname: string, search: string): Record<Language, string> {
  const [, first, ...rest] = pathname.split('/');
  const place = [...(isLanguage(first) ? [] : [first ?? '']), ...rest].filter(Boolean).join('/');
  // What has just been done is not told again in another language.
  const query = search.includes('hecho=') ? '' : search;
  const at = (language: Language) => `/${language}${place ? `/${place}` : ''}${query}`;
  return Object.fromEntries(languages.map((language) => [language, at(language)])) as Record<Language, string>;
}

export default function Root() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  // A form sent to an address that takes none is a place that is not there, and no failure of ours.
  const isMissing = isRouteErrorResponse(error) && (error.status === 404 || error.status === 405);
  const incidentId = isRouteErrorResponse(error) ? (error.data as { incident?: string } | null)?.incident : undefined;
  return <Document>{isMissing ? <NotFoundPage /> : <ErrorPage incidentId={incidentId} />}</Document>;
}
