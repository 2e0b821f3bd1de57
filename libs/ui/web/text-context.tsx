import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';
import { formatDate, formatMinutes, formatWeight } from '#libs/ui/shared';

/** What a part of a page needs to speak: the page's language, its words, and whether the reader saves data. */
export interface Voice {
  readonly language: Language;
  readonly t: Speak;
  /** Drawings that only decorate are then not sent at all. */
  readonly isSaving: boolean;
}

const TextContext = createContext<Voice>({ language: 'es', t: (id) => id, isSaving: false });

interface TextProviderProps {
  readonly language: Language;
  readonly t: Speak;
  readonly isSaving?: boolean;
  readonly children: ReactNode;
}

/** Gives every part below it the words of the page's language. */
export function TextProvider({ language, t, isSaving = false, children }: TextProviderProps) {
  return <TextContext value={{ language, t, isSaving }}>{children}</TextContext>;
}

/** The page's voice: its words, and days, minutes and weights said in its language. */
export function useText() {
  const voice = useContext(TextContext);
  const { language } = voice;
  return {
    ...voice,
    date: (day: string) => formatDate(day, language),
    minutes: (amount: number) => formatMinutes(amount, language),
    weight: (bytes: number) => formatWeight(bytes, language),
  };
}
