/** Bounds of collections; in characters unless said otherwise. */
export const collectionLimits = {
  title: 120,
  introduction: 600,
  note: 200,
  /** How many resources stand in one. */
  resources: 60,
  /** How many collections there are. */
  collections: 200,
} as const;
