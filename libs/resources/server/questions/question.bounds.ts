import type { Bound } from '#libs/platform/server';

/** Questions of one person: each takes somebody else's time. */
export const questionings: Bound = { name: 'ask-question', points: 5, seconds: 86_400 };

/** Answers that one person sends in: each is judged and compiled, and read by others. */
export const answerings: Bound = { name: 'answer-question', points: 60, seconds: 86_400 };
