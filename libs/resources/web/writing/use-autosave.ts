import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { sourceLimits } from '#libs/mdx/shared';
import { askBy, typedIn, type Typed } from '#libs/people/web';
import { AskFailed, type Ask, type Speak } from '#libs/platform/shared';
import { linesOf } from '#libs/ui/shared';
import { useText } from '#libs/ui/web';
import { Autosave, type SaveAnswer } from './autosave.ts';
import { later } from './use-preview.ts';
import { saveDraft, type Saved } from './writing-acts.ts';

/** Saves the form by itself while somebody writes in it. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, revision: string) {
  const client = useApolloClient();
  const { t } = useText();
  const [autosave] = useState(() => {
    const read = () => (form.current ? typedIn(new FormData(form.current)) : {});
    const send = (typed: Typed) => answerOf(askBy(client, outlivingPage(typed)), typed, t);
    return new Autosave({ read, send, after: later }, revision);
  });
  const saving = useSyncExternalStore(autosave.watch, autosave.snapshot, autosave.snapshot);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isUnsaved) event.preventDefault();
    };
    // A phone may end a page that nobody sees without a word: this is the last moment that it tells of.
    const hide = () => {
      if (document.visibilityState === 'hidden' && autosave.snapshot().state === 'unsaved') void autosave.saveNow();
    };
    const online = () => autosave.tryAgain();
    addEventListener('beforeunload', warn);
    addEventListener('online', online);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [autosave]);
  return { autosave, saving };
}

/** What is sent from a page that nobody sees goes on when the page is closed. Browsers promise that for 64 KB of all that is on its way. */
function outlivingPage(typed: Typed): Record<string, unknown> {
  const isSmall = new TextEncoder().encode(JSON.stringify(typed)).length < 55_000;
  return document.visibilityState === 'hidden' && isSmall ? { fetchOptions: { keepalive: true } } : {};
}

/** Saves, and says what came of it. */
async function answerOf(ask: Ask, typed: Typed, t: Speak): Promise<SaveAnswer> {
  const { length } = new TextEncoder().encode(linesOf(typed['source']));
  if (length > sourceLimits.bytes) return { is: 'refused', why: t('resources.write-too-long') };
  try {
    const saved = await saveDraft(ask, typed, t);
    if ('refusal' in saved) return notSaved(saved);
    const {
      typed: { revision = '0' },
      unkept,
    } = saved;
    return unkept.length > 0 ? { is: 'partly', revision, unkept } : { is: 'saved', revision };
  } catch (error) {
    if (!(error instanceof AskFailed)) throw error;
    return answers[error.code] ?? { is: 'refused', why: t(reasons[error.code] ?? 'people.studio-failed') };
  }
}

function notSaved({ refusal, shown: { typed: mine, elsewhere } }: Extract<Saved, { refusal: unknown }>): SaveAnswer {
  if (elsewhere) return { is: 'elsewhere', other: elsewhere, mine };
  if (refusal.code !== undefined && busy.includes(refusal.code)) return { is: 'no-line' };
  return { is: 'refused', why: refusal.message };
}

/** Refusals that pass by themselves. */
const busy: readonly string[] = ['TOO_MANY', 'BUSY'];

const answers: Readonly<Record<string, SaveAnswer>> = {
  UNAUTHENTICATED: { is: 'out' },
  NO_LINE: { is: 'no-line' },
  RATE_LIMITED: { is: 'no-line' },
  INTERNAL: { is: 'no-line' },
};

const reasons: Readonly<Record<string, string>> = {
  FORBIDDEN: 'people.studio-gone',
  NOT_FOUND: 'people.studio-gone',
  BAD_INPUT: 'people.studio-not-understood',
};
