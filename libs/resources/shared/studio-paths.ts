/** Where somebody finds what she writes; the page's language goes before it. */
export const writingPath = '/estudio/biblioteca';

/** Where what waits for review stands. */
export const reviewPath = '/estudio/biblioteca/revision';

/** Where a contribution is read by its author and its reviewers. */
export function contributionPath(slug: string): string {
  return `/estudio/biblioteca/aportes/${slug}`;
}

/** Where a new version of a contribution is begun. */
export function newVersionPath(slug: string): string {
  return `${writingPath}/nuevo?version-de=${slug}`;
}
