import type { Bound } from '#libs/platform/server';

/** Events that one learner writes on her path: more than a person does in an hour (ADR 0019). */
export const writings: Bound = { name: 'write-on-path', points: 300, seconds: 3600 };

/** Events on all paths together: a hall that comes back to the network all at once fits in, and the disk cannot fill in a day. */
export const growth: Bound = { name: 'write-on-paths', points: 60_000, seconds: 600 };
