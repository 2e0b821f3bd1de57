import { lessonPage, lessonsOf } from '../school.ts';
import type { Served } from '../served-figure.ts';

/** A page that is the same for every visitor. */
export const cached: Served = {
  name: 'cached',
  what: 'the first lesson of the first course, asked by a visitor, from the page cache',
  raw: 'node:http that sends a constant: the same bytes, the same headers',
  bar: 2,
  count: { raw: 1500, ours: 1500 },
  async prepare({ origin }) {
    const [first] = await lessonsOf(origin);
    if (!first) throw new Error('The school has no lesson');
    const page = lessonPage(first);
    return { ours: () => page, raw: () => page, facts: null };
  },
};
