/** How many characters a passphrase may have. */
export const passphraseLength = { least: 12, most: 200 } as const;
