import type { LocalizedText } from '#libs/kernel/shared';
import type { Call, Origin, ResourceContent } from '#libs/resources/shared';
import type { Audience, Colour, ComparedProgram, ComparisonCategory, CompletionRule, Emblem, Level } from '#libs/mdx/shared';

/** programmes/<slug>.yaml */
export interface ProgrammeFields {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly colour: Colour;
  readonly emblem: Emblem;
  /** Its place among all; those without one come last, by slug. */
  readonly position?: number;
  readonly courses: readonly string[];
}

/** courses/<slug>/course.yaml */
export interface CourseFields {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly question: LocalizedText;
  readonly languages: readonly string[];
  readonly lessons: readonly string[];
  readonly audience: Audience;
  readonly minutes: number;
  readonly emblem: Emblem;
}

/** The front matter of a lesson. */
export interface LessonFields {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly audience: Audience;
  readonly level: Level;
  readonly rule: CompletionRule;
  readonly licence: string;
  readonly sources: readonly string[];
  readonly reviewed: string;
  readonly reviewBy: string;
  readonly trusted?: true;
  readonly trustedReason?: string;
}

/** glossary/<id>.yaml */
export interface TermFields {
  readonly id: string;
  readonly term: LocalizedText;
  readonly definition: LocalizedText;
}

/** The front matter of a page. */
export interface PageFields {
  readonly title: string;
}

/** The front matter of a resource: what an author fills in of it, as far as the file does not say it itself. */
export interface ResourceFields extends Pick<ResourceContent, 'kind' | 'title' | 'summary' | 'language' | 'licence' | 'topics' | 'level' | 'minutes'> {
  readonly reviewBy?: string;
  readonly adaptedFrom?: string;
  readonly translatedFrom?: string;
  readonly changes?: string;
  /** Whether a story or a case is put together from what many lived through; the house publishes no other. */
  readonly composed?: boolean;
  readonly origin?: Origin;
  readonly call?: Call;
}

/** An entry of collections.yaml, by the slug that it has as its key. */
export interface CollectionFields {
  readonly title: LocalizedText;
  readonly introduction: LocalizedText;
  /** The slugs of its resources, in order. */
  readonly resources: readonly string[];
}

/** An entry of sources.yaml */
export interface WorkFields {
  readonly author: string;
  readonly title: string;
  readonly year: number;
  readonly url?: string;
}

/** An entry of comparison.yaml; its key is its id. */
export interface ComparisonFields {
  readonly category: ComparisonCategory;
  readonly need: LocalizedText;
  readonly programs: readonly (Omit<ComparedProgram, 'licence'> & { readonly licence?: string })[];
  readonly commercial: readonly string[];
  readonly gain: LocalizedText;
  readonly loss: LocalizedText;
  readonly difficulty: number;
  readonly reviewed: string;
  readonly sources: readonly string[];
}
