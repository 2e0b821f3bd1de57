import type { Bound } from '#libs/platform/server';

/** Consents that one person notes. */
export const consentings: Bound = { name: 'record-consent', points: 60, seconds: 86_400 };

/** Words of stories that are looked up, by whom ever: guessing them is hopeless, and this bounds what trying costs. */
export const storyWords: Bound = { name: 'story-words', points: 600, seconds: 60 };
