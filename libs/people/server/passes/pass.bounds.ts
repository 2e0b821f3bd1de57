import type { Bound } from '#libs/platform/server';

/** Paths that begin, by whom ever: a hall of sixty begins within a minute, and a script cannot fill the disk in a night (ADR 0019). */
export const beginnings: Bound = { name: 'begin-path', points: 300, seconds: 60 };

/** Words that are looked up, by whom ever. Guessing them is hopeless; this bounds what trying costs the database. */
export const recoveries: Bound = { name: 'recover-path', points: 600, seconds: 60 };
