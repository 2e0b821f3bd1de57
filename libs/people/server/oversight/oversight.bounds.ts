import type { Bound } from '#libs/platform/server';

/** Announcements, by one person: each is a notice for everybody below a group. */
export const announcings: Bound = { name: 'announce', points: 20, seconds: 3600 };
