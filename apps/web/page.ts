import { data, redirect, type RouterContextProvider } from 'react-router';
import { isLanguage, type Language, type LanguageTag } from '#libs/kernel/shared';
import { AskFailed, pageRequest, type Ask, type PageAccount, type PageRequest } from '#libs/platform/shared';
import { voiceIn } from './voices.ts';

/** What a page's loader or action starts from. */
export interface PageStart extends PageRequest {
  readonly language: Language;
  /** In which language contents are wanted: the reader's choice, else the page's. */
  readonly contentLanguage: LanguageTag;
}

interface RouteArguments {
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly language?: string | undefined };
}

/** The request as a page sees it; an address in no language of ours does not exist. */
export function pageOf({ context, params }: RouteArguments): PageStart {
  const request = context.get(pageRequest);
  if (!isLanguage(params.language)) throw notFound();
  const { content } = request.settings;
  const { language } = params;
  return { ...request, language, contentLanguage: content === 'auto' ? language : content, ask: askedFrom(request.ask, language) };
}

/** The same for a page of whoever is signed in; the others sign in first and come back. */
export function accountPageOf(route: RouteArguments & { readonly request: Request }): PageStart & { readonly account: PageAccount } {
  const page = pageOf(route);
  const { account } = page;
  if (!account) throw redirect(`/${page.language}/entrar?vuelta=${new URL(route.request.url).pathname}`, 303);
  return { ...page, account };
}

/** What GraphQL did not give becomes what a page can show: nothing there, nobody known here any more, or a failure with its number. */
function askedFrom(ask: Ask, language: Language): Ask {
  return (document, variables) =>
    ask(document, variables).catch((error: unknown) => {
      if (!(error instanceof AskFailed)) throw error;
      if (error.code === 'NOT_FOUND' || error.code === 'BAD_INPUT') throw notFound();
      if (error.code === 'UNAUTHENTICATED') throw redirect(`/${language}/mi-camino`, 303);
      throw data({ incident: error.incident }, 500);
    });
}

/** More fields than any form of ours has. */
const mostFields = 200;

/** What a form sent; whatever cannot be read as one was not sent by a page of ours. Fields are counted before they are read: a hundred thousand empty ones weigh little and cost seconds. */
export async function formOf({ request }: { readonly request: Request }): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  const body = await request.arrayBuffer();
  const boundary = /^multipart\/form-data;\s*boundary="?([^";]+)/i.exec(type)?.[1];
  const parts = new TextDecoder('latin1').decode(body).split(boundary === undefined ? '&' : `--${boundary}`, mostFields + 3);
  if (parts.length > mostFields + 2) throw notFound();
  return new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw notFound();
  });
}

/** What is not there, or not for the viewer: the same. */
export function notFound() {
  return data(null, 404);
}

/** The title of a page as tabs show it. */
export function titled(params: { readonly language?: string | undefined }, ...parts: readonly string[]) {
  const t = voiceIn(params.language);
  return [
    { title: [...parts, `${t('ui.school')} ${t('ui.school-flight')}`].join(' · ') },
    { name: 'description', content: t('courses.description') },
  ];
}

/** Words of the page's language, for a route's `meta`. */
export function wordsOf(params: { readonly language?: string | undefined }) {
  return voiceIn(params.language);
}

/** Makes the browser forget what it keeps of this school besides cookies. Browsers take it under an address they trust alone. */
export const forgetsSite = { 'Clear-Site-Data': '"cache", "storage"' } as const;

/** Whether a page of ours asks, and not somebody else's link. Browsers that do not say so by themselves name the page they come from. */
export function isAskedByOurPage({ headers }: Request): boolean {
  const site = headers.get('Sec-Fetch-Site');
  return site ? site === 'same-origin' : URL.parse(headers.get('Referer') ?? '')?.host === headers.get('Host');
}

/** Where an address says that somebody goes on, if it is a place of ours. */
export function nextIn({ url }: Request): string | null {
  return ownAddress(new URL(url).searchParams.get('vuelta'), '') || null;
}

/** The place before which an address asks for messages; null for the last ones. */
export function placeBefore({ url }: Request): number | null {
  return Number(new URL(url).searchParams.get('before')) || null;
}

/** Only addresses of this site, so that a form can't send anybody elsewhere. */
export function ownAddress(wanted: unknown, otherwise: string): string {
  return typeof wanted === 'string' && /^\/(?![/\\])[\w\-/?=&#.]{0,300}$/.test(wanted) ? wanted : otherwise;
}
