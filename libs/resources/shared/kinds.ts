/** What a resource can be: a guide, a technique card, a case, a story, a checklist, a poster, a comparison, a dossier, a kit. */
export const resourceKinds = ['guide', 'card', 'case', 'story', 'checklist', 'poster', 'comparison', 'dossier', 'kit'] as const;

/** One of them. */
export type ResourceKind = (typeof resourceKinds)[number];

/** For whom, from the first steps on. */
export const resourceLevels = ['start', 'deepen', 'master'] as const;

/** One of them. */
export type ResourceLevel = (typeof resourceLevels)[number];

/** What resources are about; a closed list, so that a filter can name each with its count. */
export const resourceTopics = [
  'care',
  'risk',
  'accounts',
  'communication',
  'devices',
  'browsing',
  'incidents',
  'cooperatives',
  'assemblies',
  'economy',
  'technology',
  'education',
] as const;

/** One of them. */
export type ResourceTopic = (typeof resourceTopics)[number];
