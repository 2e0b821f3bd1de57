import type { Bound } from '#libs/platform/server';

/** Pseudonyms that are tried and passphrases that are set, by whom ever: whoever would learn from refusals which pseudonyms are taken learns two a second. */
export const namings: Bound = { name: 'name-account', points: 120, seconds: 60 };
