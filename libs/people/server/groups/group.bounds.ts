import type { Bound } from '#libs/platform/server';

/** Groups that one person makes, renames, closes or opens: each stays in the log for ever. */
export const groupings: Bound = { name: 'write-groups', points: 60, seconds: 3600 };
