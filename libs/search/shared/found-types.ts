import { resourceKinds } from '#libs/resources/shared';

/** The kinds of pages that can be found. */
export const pageTypes = ['programme', 'course', 'lesson', 'term', 'manual', 'resource', 'question', 'alternative', 'provider'] as const;

/** What can be looked for: kinds of pages, and of resources beside them. */
export const foundTypes = [...pageTypes, ...resourceKinds] as const;

/** One of them. */
export type FoundType = (typeof foundTypes)[number];
