/** What all ids of headings begin with, so that no text can take an id that the page uses. */
export const headingPrefix = 's-';

/** Makes the id of a heading from its words: lower case, without accents, joined by hyphens. */
function headingId(words: string): string {
  const bare = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const joined = bare
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return headingPrefix + (joined || 'x');
}

/** Gives ids to the headings of one text: equal words get -2, -3, … */
export function headingIds(): (words: string) => string {
  const given = new Map<string, number>();
  return (words) => {
    const id = headingId(words);
    const times = (given.get(id) ?? 0) + 1;
    given.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}
