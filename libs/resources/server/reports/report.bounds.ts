import type { Bound } from '#libs/platform/server';

/** Reports of all together: nobody is known here, and a day of a script's must not fill the disk. */
export const allReports: Bound = { name: 'report-any-problem', points: 120, seconds: 3600 };

/** Reports of one path or account. */
export const ownReports: Bound = { name: 'report-problem', points: 10, seconds: 3600 };
