/** How much of what somebody types is looked for. */
export const queryBounds = { letters: 200, words: 12, leastLetters: 2 } as const;
