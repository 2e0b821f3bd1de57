import type { Bound } from '#libs/platform/server';

/** Calls that one person opens: each is public at once. */
export const callings: Bound = { name: 'open-call', points: 10, seconds: 86_400 };

/** Answers to calls by one person: each begins a conversation with somebody who does not know her. */
export const callAnswerings: Bound = { name: 'answer-call', points: 10, seconds: 86_400 };

/** Messages that one person writes in conversations. */
export const messagings: Bound = { name: 'write-message', points: 60, seconds: 3600 };
