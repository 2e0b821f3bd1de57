import type { Bound } from '#libs/platform/server';

/** Pseudonyms that are tried and passphrases that are set, by whom ever: whoever would learn from refusals which pseudonyms are taken learns two a second. */
export const namings: Bound = { name: 'name-account', points: 120, seconds: 60 };

/** Passphrases that are judged, by whom ever: each takes the processor for some hundredths of a second. */
export const judgings: Bound = { name: 'judge-passphrase', points: 40, seconds: 10 };

/** Questions for passkeys, by whom ever: each is a row until it is answered or the night comes. */
export const askings: Bound = { name: 'ask-passkey', points: 300, seconds: 60 };
