import type { LanguageTag, LocalizedText } from '#libs/kernel/shared';
import type { AnswerKey } from './answers.ts';
import type { Block } from './block.ts';
import type { CompiledComparison } from './compiled-comparison.ts';
import type { Point } from './points.ts';

/** The colours a programme can wear. */
export const colours = ['rosa', 'cempa', 'anil', 'jade'] as const;
/** The drawings that tell programmes and courses apart. */
export const emblems = ['ave', 'llave', 'voz', 'manos', 'semilla', 'antena'] as const;
/** For whom an edition is made; each cascades from the one before. */
export const audiences = ['leadership', 'members', 'public'] as const;
/** How deep a lesson goes. */
export const levels = ['start', 'deepen', 'master'] as const;
/** What completes a lesson: her own mark, its practices, or its check quizzes. */
export const completionRules = ['marked', 'practice', 'check'] as const;

/** One of the colours. */
export type Colour = (typeof colours)[number];
/** One of the emblems. */
export type Emblem = (typeof emblems)[number];
/** One of the audiences. */
export type Audience = (typeof audiences)[number];
/** One of the levels. */
export type Level = (typeof levels)[number];
/** One of the completion rules. */
export type CompletionRule = (typeof completionRules)[number];

/** Something that is imported as a whole, and only when its hash changed. */
export interface CompiledUnit {
  /** Its name among all units: `programme:slug`, `course:slug`, `lesson:course/point`, `term:id`, `page:slug`, `resource:slug`, `comparison:programs`. */
  readonly key: string;
  /** SHA-256 (hex) over all its sources and the compiler's version. */
  readonly hash: string;
}

/** A programme: courses in an order. */
export interface CompiledProgramme extends CompiledUnit {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly colour: Colour;
  readonly emblem: Emblem;
  /** Its place among all programmes, from 1: the `position` of its file. */
  readonly position: number;
  /** Slugs of courses. */
  readonly courses: readonly string[];
}

/** A course without its lessons. */
export interface CompiledCourse extends CompiledUnit {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly question: LocalizedText;
  readonly languages: readonly LanguageTag[];
  readonly audience: Audience;
  readonly minutes: number;
  readonly emblem: Emblem;
  /** Its place among all courses, from 1: by programmes in order of slug, then by slug. */
  readonly position: number;
  /** Points of its lessons in order: the importer takes lessons away that are no longer listed. */
  readonly lessons: readonly string[];
}

/** A work that a lesson stands on. */
export interface CompiledSource {
  readonly author: string;
  readonly title: string;
  readonly year: number;
  readonly url: string | null;
}

/** A lesson in one language. */
export interface CompiledText {
  readonly language: LanguageTag;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  /** Public: without answers. */
  readonly blocks: readonly Block[];
  /** For the server alone. */
  readonly answers: readonly AnswerKey[];
  readonly sources: readonly CompiledSource[];
  /** Bytes of `blocks` as JSON in UTF-8. */
  readonly bytes: number;
}

/** A lesson in all its languages. */
export interface CompiledLesson extends CompiledUnit {
  /** The course's id (not its slug). */
  readonly course: string;
  readonly point: string;
  readonly slug: string;
  /** From 1. */
  readonly position: number;
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly audience: Audience;
  readonly level: Level;
  readonly rule: CompletionRule;
  readonly licence: string;
  readonly reviewed: string;
  readonly reviewBy: string;
  /** The lesson itself first (kind `lesson`), then what stands in it, the same in every language. */
  readonly points: readonly Point[];
  /** Glossary ids used in any of its languages. */
  readonly terms: readonly string[];
  readonly texts: readonly CompiledText[];
}

/** A glossary entry. */
export interface CompiledTerm extends CompiledUnit {
  readonly id: string;
  readonly term: LocalizedText;
  readonly definition: LocalizedText;
}

/** A page that belongs to no course, in one language. */
export interface CompiledPageText {
  readonly language: LanguageTag;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A page that belongs to no course, such as the manual. */
export interface CompiledPage extends CompiledUnit {
  readonly slug: string;
  readonly texts: readonly CompiledPageText[];
}

/** Everything `content/` says, as plain JSON. Lists hold only what changed; what is in neither a list nor `unchanged` is gone. */
export interface CompiledContent {
  readonly compiler: string;
  readonly programmes: readonly CompiledProgramme[];
  readonly courses: readonly CompiledCourse[];
  readonly lessons: readonly CompiledLesson[];
  readonly terms: readonly CompiledTerm[];
  readonly pages: readonly CompiledPage[];
  /** The comparison of programs, or nothing when it stayed as it was. */
  readonly comparisons: readonly CompiledComparison[];
  /** Keys of units whose hash is the one that the caller already knew. */
  readonly unchanged: readonly string[];
}
