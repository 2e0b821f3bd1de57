/** What organisations of the directory can give. */
export const providerSkills = [
  'hosting',
  'training',
  'incidents',
  'audits',
  'websites',
  'software',
  'design',
  'video',
  'translation',
  'accounting',
  'legal',
  'facilitation',
] as const;

/** One of them. */
export type ProviderSkill = (typeof providerSkills)[number];

/** What they ask for it: nothing, what each group can give, or what it costs elsewhere. */
export const providerCosts = ['free', 'sliding', 'market'] as const;

/** One of them. */
export type ProviderCost = (typeof providerCosts)[number];

/** Bounds of an entry, in characters or in so many, and of the whole directory. */
export const providerLimits = { name: 100, summary: 240, address: 300, languages: 12, countries: 30, entries: 300 } as const;
