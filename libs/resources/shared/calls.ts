/** What somebody may be asked to help with in a resource: a closed list, so that a filter can name each. */
export const callRoles = ['translate', 'review', 'illustrate', 'test'] as const;

/** One of them. */
export type CallRole = (typeof callRoles)[number];

/** Languages that the form for a call offers; one that stands nowhere here can still be called for. */
export const callLanguages = ['es', 'pt', 'en', 'fr', 'qu', 'ay', 'gn', 'nah', 'arn', 'yua'] as const;

/** Bounds of calls, and of what is written to each other about them; in characters unless said otherwise. */
export const callLimits = {
  /** What is sought, in a sentence. */
  seeking: { least: 10, most: 300 },
  languages: 12,
  /** How many months a call may stay open. */
  months: 6,
  /** One message. */
  message: 1000,
  /** After how many days without a message a conversation ends. */
  days: 60,
} as const;
