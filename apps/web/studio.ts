import { createContext, data, redirect, type RouterContextProvider } from 'react-router';
import type { TypedDocumentNode } from '@apollo/client';
import {
  actInStudio,
  peoplePart,
  StudioPersonQuery,
  typedIn,
  type ActOutcome,
  type StudioFound,
  type StudioPart,
  type Typed,
} from '#libs/people/web';
import { pageRequest } from '#libs/platform/shared';
import { formOf, notFound, pageOf, type PageStart, wordsOf } from './page.ts';

interface RouteArguments {
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly language?: string | undefined };
  readonly request: Request;
}

/** What an action found, with all that was typed, for the loader that runs after it: it must lead nobody away from her words. */
const cameOfAction = createContext<ActOutcome | null>(null);

interface Wanted<Data, Variables> {
  /** Whose page it is. */
  readonly part: StudioPart;
  /** What whoever opens the page must be allowed to do somewhere; null where signing in is enough. */
  readonly needs: string | null;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: (page: PageStart, may: (permission: string) => boolean) => Variables;
  /** Whether there is what the address names. */
  readonly isThere?: (data: Data) => boolean;
}

/** Loads a page of the studio for whoever may use it; the others sign in first, or are told what they may do instead. After a form, a page that cannot be shown gives back what was typed in it. */
export async function loadStudio<Data, Variables>(route: RouteArguments, wanted: Wanted<Data, Variables>) {
  const came = route.context.get(cameOfAction);
  if (!came) return openStudio(route, wanted);
  if (came.isOut) return left<Data, Variables>(route, came);
  try {
    const opened = await openStudio(route, wanted);
    return opened.data.is === 'open' ? opened : left<Data, Variables>(route, came);
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    // Whoever would be led to the way in is not signed in any more, whatever else her form was refused for.
    return left<Data, Variables>(route, { ...came, isOut: thrown instanceof Response });
  }
}

/** Gives back what was typed, whether or not the act itself was done. */
function left<Data, Variables>({ params }: RouteArguments, came: ActOutcome) {
  const held = { ...came, refused: came.refused ?? wordsOf(params)('people.studio-gone') };
  return data<StudioFound<Data, Variables>>({ is: 'left', held }, 422);
}

async function openStudio<Data, Variables>(route: RouteArguments, { part, needs, query, variables, isThere }: Wanted<Data, Variables>) {
  const found = (is: StudioFound<Data, Variables>, status = 200) => data(is, status);
  const page = pageOf(route);
  const { pathname, searchParams, origin } = new URL(route.request.url);
  const { me } = await page.ask(StudioPersonQuery);
  if (!me) throw redirect(`/${page.language}/entrar?vuelta=${pathname}`, 303);
  if (needs !== null && ![needs, 'use:studio'].every((permission) => me.permissions.includes(permission)))
    return found({ is: 'not hers', person: me }, 403);
  const asked = variables(page, (permission) => me.permissions.includes(permission));
  const shown = await page.ask(query, asked);
  if (isThere && !isThere(shown)) throw notFound();
  return found({
    is: 'open',
    person: me,
    variables: asked,
    data: shown,
    done: Object.keys(part.acts).find((act) => act === searchParams.get('hecho')) ?? null,
    operations: Object.fromEntries(
      Object.entries(page.operations).filter(([name]) => part.operations.has(name) || peoplePart.operations.has(name)),
    ),
    origin,
  });
}

/** What the action before this loader refused, if one did: what was typed must be shown again, whatever the loader finds. */
export function refusedBefore({ context }: RouteArguments): ActOutcome | null {
  const came = context.get(cameOfAction);
  return came?.refused === undefined ? null : came;
}

/** Does what a plain form asks for, on any page, and tells the loader that runs after it what came of it. */
export async function actOnPage<Shown>(
  route: RouteArguments,
  part: Pick<StudioPart<Shown>, 'acts'>,
  typed: Typed,
): Promise<ActOutcome<Shown>> {
  const { language } = pageOf(route);
  const outcome = await actInStudio(part, route.context.get(pageRequest).ask, typed, wordsOf({ language }));
  if (!outcome) throw notFound();
  route.context.set(cameOfAction, { ...outcome, typed });
  return outcome;
}

/** Does what a plain form of the studio asks for. What is shown once is shown in the answer; the rest after a redirect. */
export async function actInStudioPage<Shown>(route: RouteArguments, part: StudioPart<Shown>) {
  return actOnForm(route, part, typedIn(await formOf(route)));
}

/** The same for a form that was read already. */
export async function actOnForm<Shown>(route: RouteArguments, part: StudioPart<Shown>, typed: Typed) {
  const { language } = pageOf(route);
  const outcome = await actOnPage(route, part, typed);
  if (outcome.refused !== undefined) return data(outcome, 422);
  if (outcome.shown !== undefined) return data(outcome);
  const next = part.leadsTo?.(outcome.intent, typed) ?? null;
  throw redirect(`${next === null ? new URL(route.request.url).pathname : `/${language}${next}`}?hecho=${outcome.intent}`, 303);
}
