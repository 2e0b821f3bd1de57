import type { ResourceTopic } from './kinds.ts';

/** Where a question stands: open to be answered, answered and in review, sent back to who answered, published. */
export const questionStates = ['open', 'answered', 'changes-asked', 'published'] as const;

/** One of them. */
export type QuestionState = (typeof questionStates)[number];

/** What somebody asks those who know. */
export interface AskedText {
  /** The question in one sentence. */
  readonly question: string;
  /** What it takes to understand it; may be empty. */
  readonly details: string;
  readonly topic: ResourceTopic;
  readonly language: string;
  /** The address of the text that it is about, without the page's language. */
  readonly about: string | null;
}

/** Bounds of what is asked and answered, in characters. */
export const questionLimits = { question: 160, details: 1000, answer: 20_000, remark: 1000 } as const;

/** After how many days what was asked is gone: unanswered, and in any case. */
export const questionDays = { unanswered: 90, most: 180 } as const;

/** One line without signs that hide or reorder what is read. */
export const oneLine = /^[^\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u;

/** The same in several lines. */
export const severalLines = /^(?:[\t\n\r]|[^\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff])*$/u;
