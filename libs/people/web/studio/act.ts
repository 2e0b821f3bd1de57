import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { AskFailed, type Ask, type Speak } from '#libs/platform/shared';

/** What a form holds, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** What came of a form of the studio; both of a script's request and of a plain form's. `Shown` is what the page shows once of what was made. */
export interface ActOutcome<Shown = unknown> {
  /** Which form it was: what it asks for, and on which thing of a list. */
  readonly intent: string;
  readonly item: string;
  /** Why nothing was done, in words; then what was typed stays. */
  readonly refused?: string;
  readonly typed?: Typed;
  /** The session had ended. */
  readonly isOut?: boolean;
  readonly shown?: Shown;
}

/** Does one thing; gives why not, or null, with what is to be shown of it. */
export type Act<Shown = unknown> = (
  ask: Ask,
  typed: Typed,
  t: Speak,
) => Promise<readonly [Refusal] | readonly [Refusal, Shown | undefined]>;

type Refusal = { readonly message: string } | null;

/** What a domain brings to the studio. */
export interface StudioPart<Shown = unknown> {
  /** Its acts, by their names in forms and addresses. Pages with a script and without run this same table. */
  readonly acts: Readonly<Record<string, Act<Shown>>>;
  /** Says that an act was done. */
  readonly sayDone: (t: Speak, intent: string) => string;
  /** Where a plain form leads once its act is done, below the page's language; null where it comes back to its own page. */
  leadsTo?(intent: string, typed: Typed): string | null;
  /** Shows what came of an act besides that it was done. */
  Came?(props: { readonly shown: Shown; readonly origin: string }): ReactNode;
  /** What a field is called that somebody writes herself; null for one that a form only sends along. */
  readonly labelOf: (t: Speak, name: string) => string | null;
  /** The names of all that a browser asks of it: a server that takes only known operations is told by these which to hand out. */
  readonly operations: ReadonlySet<string>;
}

/** Does what a form asks for. Whatever fails comes back in words, with all that was typed. Null for a form that this part does not have. */
export async function actInStudio<Shown>(
  part: Pick<StudioPart<Shown>, 'acts'>,
  ask: Ask,
  typed: Typed,
  t: Speak,
): Promise<ActOutcome<Shown> | null> {
  const { intent = '', item = '' } = typed;
  const act = Object.hasOwn(part.acts, intent) ? part.acts[intent] : undefined;
  if (!act) return null;
  try {
    const [refusal, shown] = await act(ask, typed, t);
    return { intent, item, ...(refusal ? { refused: refusal.message, typed } : {}), ...(shown ? { shown } : {}) };
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error;
    return { intent, item, typed, ...failed(error, t) };
  }
}

function failed({ code }: AskFailed, t: Speak): Pick<ActOutcome, 'refused' | 'isOut'> {
  const refused = t(reasons[code] ?? 'people.studio-failed');
  return code === 'UNAUTHENTICATED' ? { refused, isOut: true } : { refused };
}

const reasons: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'people.studio-out',
  FORBIDDEN: 'people.studio-gone',
  NOT_FOUND: 'people.studio-gone',
  BAD_INPUT: 'people.studio-not-understood',
  NO_LINE: 'people.studio-no-line',
};

/** The fields of a form that hold text. */
export function typedIn(form: FormData): Typed {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** The names of the operations among what a module exports. */
export function operationsIn(...modules: readonly object[]): ReadonlySet<string> {
  return new Set(
    modules
      .flatMap((module) => Object.values(module) as DocumentNode[])
      .flatMap(({ definitions }) =>
        definitions.flatMap((definition) => ('name' in definition && definition.name ? [definition.name.value] : [])),
      ),
  );
}
