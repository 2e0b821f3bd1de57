import type { ResourceKind, ResourceLevel, ResourceTopic } from './kinds.ts';
import type { Licence, OriginLicence } from './licences.ts';

/** A work from elsewhere on which a resource stands. */
export interface Origin {
  readonly title: string;
  readonly address: string;
  readonly licence: OriginLicence;
}

/** All that an author writes of a resource; a draft may lack most of it. */
export interface ResourceContent {
  readonly kind: ResourceKind;
  readonly language: string;
  readonly licence: Licence;
  readonly topics: readonly ResourceTopic[];
  readonly level: ResourceLevel;
  readonly minutes: number;
  readonly title: string;
  /** What it is good for, in one or two sentences. */
  readonly summary: string;
  /** The text itself, in MDX. */
  readonly source: string;
  /** Whether it is signed with the title of her group; nobody is named otherwise. */
  readonly isSigned: boolean;
  /** Whether it is put together from what many lived through: then it is nobody's life. */
  readonly isComposed: boolean;
  /** When it must be looked at again; advice about tools grows stale. */
  readonly reviewBy: string | null;
  /** The slug of the resource that it adapts. */
  readonly adaptedFrom: string | null;
  /** The slug of the resource that it translates. */
  readonly translatedFrom: string | null;
  /** Which version of that resource she had before her; what was kept before this was asked does not say. */
  readonly workVersion?: number | null;
  readonly origin: Origin | null;
  /** What is otherwise than in the work that it stands on. */
  readonly changes: string;
}

/** Bounds of what an author writes, in characters unless said otherwise. */
export const contentLimits = {
  title: { least: 3, most: 120 },
  summary: { least: 20, most: 240 },
  changes: 500,
  topics: 4,
  minutes: 480,
} as const;

/** The bounds of how long a text takes, in minutes. */
export const minutesRange = { least: 1, most: contentLimits.minutes } as const;

/** What keeps a draft from being sent in, besides its text: each has its words `resources.fault.<code>`. */
export type ContentFault =
  | 'title-length'
  | 'summary-length'
  | 'topics-count'
  | 'minutes-range'
  | 'review-past'
  | 'origin-address'
  | 'two-works'
  | 'changes-missing'
  | 'licence-misfit'
  | 'not-adaptable'
  | 'same-language';

/** What the words of a fault say: within which bounds it would be none. */
export const faultBounds: Readonly<Partial<Record<ContentFault, { readonly least: number; readonly most: number }>>> = {
  'title-length': contentLimits.title,
  'summary-length': contentLimits.summary,
  'minutes-range': minutesRange,
};

/** The fields of a form in which each fault is mended. */
export const faultFields: Readonly<Record<ContentFault, keyof ResourceContent>> = {
  'title-length': 'title',
  'summary-length': 'summary',
  'topics-count': 'topics',
  'minutes-range': 'minutes',
  'review-past': 'reviewBy',
  'origin-address': 'origin',
  'two-works': 'origin',
  'changes-missing': 'changes',
  'licence-misfit': 'licence',
  'not-adaptable': 'origin',
  'same-language': 'language',
};
