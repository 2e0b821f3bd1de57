/** Under which licences resources are published here: all of them let others adapt. */
export const licences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'] as const;

/** One of them. */
export type Licence = (typeof licences)[number];

/** Under which licences a work from elsewhere may stand; some let nobody adapt it. */
export const originLicences = [...licences, 'CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0'] as const;

/** One of them. */
export type OriginLicence = (typeof originLicences)[number];

/** For each licence of a work, those under which an adaptation of it may be published. Source: the adapter's licence chart in the FAQ of Creative Commons. */
const adapters: Readonly<Record<OriginLicence, readonly Licence[]>> = {
  'CC0-1.0': licences,
  'CC-BY-4.0': ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  'CC-BY-SA-4.0': ['CC-BY-SA-4.0'],
  'CC-BY-NC-4.0': ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  'CC-BY-NC-SA-4.0': ['CC-BY-NC-SA-4.0'],
  'CC-BY-ND-4.0': [],
  'CC-BY-NC-ND-4.0': [],
};

/** Under which licences an adaptation or a translation of a work may be published; none where the work may not be adapted. */
export function licencesForAdapting(work: OriginLicence): readonly Licence[] {
  return adapters[work];
}
