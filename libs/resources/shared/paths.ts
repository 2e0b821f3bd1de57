/** Where a resource is read; the page's language goes before it. */
export function resourcePath(slug: string): string {
  return `/biblioteca/${slug}`;
}
