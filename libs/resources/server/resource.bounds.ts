import type { Bound } from '#libs/platform/server';

/** Savings of drafts, by one person: one every five seconds, and some by hand. */
export const savings: Bound = { name: 'save-draft', points: 900, seconds: 3600 };

/** Texts that one person has judged by the server: a press of a button each. */
export const previews: Bound = { name: 'preview-text', points: 120, seconds: 600 };

/** Contributions that one person sends in: each takes somebody else's time. */
export const submissions: Bound = { name: 'submit-resource', points: 30, seconds: 86_400 };
