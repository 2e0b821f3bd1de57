import type { Bound } from '#libs/platform/server';

/** What one person looks for: two a second for a minute, more than anybody types. */
export const searchings: Bound = { name: 'search', points: 120, seconds: 60 };

/**
 * What all together look for who are not known, all who have a path, and all who have an account: each of the three by itself, so
 * that a script without either keeps those out who have one as little as they each other (ADR 0019).
 */
export const allSearchings: Bound = { name: 'search-all', points: 1200, seconds: 60 };
