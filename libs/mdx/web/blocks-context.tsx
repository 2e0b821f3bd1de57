import { createContext, useContext, type ReactNode } from 'react';
import type { LanguageTag } from '#libs/kernel/shared';
import type { QuizMode } from '#libs/mdx/shared';
import { useText } from '#libs/ui/web';

/** A question that a page is asked about. */
export interface AskedQuestion {
  readonly id: string;
  readonly quiz: string;
  readonly mode: QuizMode;
}

/** What a page adds to a question. */
export interface QuestionSlot {
  /** Numbers of the options that were chosen last: they stay chosen. */
  readonly chosen?: readonly number[];
  /** More fields of the form, above its button. */
  readonly fields?: ReactNode;
  /** What came of the last answer; it announces itself. */
  readonly result?: ReactNode;
}

/** A file of ours, as a page knows it. */
export interface Media {
  /** Below `/media/`; anything else is shown as if it were not there. */
  readonly href: string;
  readonly bytes?: number;
  readonly width?: number;
  readonly height?: number;
  /** The same for a narrow screen. */
  readonly small?: { readonly href: string; readonly width: number };
}

/** What a page adds to a text, so that the text needs to know nothing of learners. */
export interface BlocksSlots {
  /** Without it a question is shown, and cannot be answered. */
  readonly question?: (question: AskedQuestion) => QuestionSlot;
  /** Below a practice, such as "done on my device". */
  readonly practice?: (id: string) => ReactNode;
  /** The file that a text names as `media:<slug>`; without it, or where it gives nothing, stands a word for what is missing. */
  readonly mediaOf?: (slug: string) => Media | null | undefined;
  /** The text is a member's: its links lead where nobody of the school has looked, and say so. */
  readonly isMembers?: boolean;
}

interface BlocksValue extends BlocksSlots {
  /** The language that the text is written in. */
  readonly written: LanguageTag;
}

/** Of the text that is being rendered. */
export const BlocksContext = createContext<BlocksValue>({ written: 'es' });

/** The slots of the text, the page's voice, and whether both speak the same language. */
export function useBlocks() {
  const { written, ...slots } = useContext(BlocksContext);
  const voice = useText();
  return { ...voice, ...slots, isForeign: written !== voice.language };
}

interface WordsProps {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Words of the page among those of the text: marked with their language where the text is in another. */
export function Words({ id, values }: WordsProps) {
  const { t, language, isForeign } = useBlocks();
  return isForeign ? <span lang={language}>{t(id, values)}</span> : t(id, values);
}
