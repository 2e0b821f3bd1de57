/** What can be wrong with a text: it is wrong or dangerous, out of date, badly translated, leads nowhere, is hard to read, or hurts somebody. */
export const problemKinds = ['wrong', 'outdated', 'translation', 'broken-link', 'hard-to-read', 'hurts'] as const;

/** One of them. */
export type ProblemKind = (typeof problemKinds)[number];

/** Where a report stands. */
export const reportStates = ['open', 'mended', 'no-problem'] as const;

/** One of them. */
export type ReportState = (typeof reportStates)[number];

/** How long a report may be, in characters. */
export const reportLimit = 1000;

/** After how many days a report is deleted: counted from when somebody looked after it, or from its own day where nobody did. */
export const reportDays = { handled: 90, most: 365 } as const;
