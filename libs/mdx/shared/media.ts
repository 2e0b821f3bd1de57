/** The name of a file of ours that a text names as `media:<slug or hash>`; null for everything else. */
export function mediaSlug(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 90) return null;
  return /^media:([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(value)?.[1] ?? null;
}
