/** How many texts are taken in, by whatever runs a statement; none as long as nothing is taught. */
export async function contentCount(ask: (sql: string) => Promise<readonly { readonly count: number }[]>): Promise<number> {
  const [content] = await ask('select count(*)::int as count from content_units');
  return content?.count ?? 0;
}
