/** Where a contribution stands: sent in, sent back with comments, published, or taken back. A draft is nobody's but its author's and has no state. */
export const resourceStates = ['submitted', 'changes-asked', 'published', 'withdrawn'] as const;

/** One of them. */
export type ResourceState = (typeof resourceStates)[number];
