import { beginPath, lessonPage, lessonsOf } from '../school.ts';
import type { Served } from '../served-figure.ts';
import { hashOf } from './secret.ts';

/** A page that is made for who asks. */
export const lesson: Served = {
  name: 'lesson',
  what: 'the first lesson of the first course, asked with the session of a path on which ten lessons are marked: such pages are never remembered',
  raw: 'node:http + pg, five named prepared statements (session, lesson with its text, the lessons of its course, its points, the events of the path), then the same bytes as a constant',
  bar: 15,
  count: { raw: 250, ours: 50 },
  async prepare({ origin }) {
    const places = await lessonsOf(origin);
    const [first] = places;
    if (!first) throw new Error('The school has no lesson');
    const cookie = await beginPath(origin, places.slice(1, 11));
    const page = lessonPage(first, cookie);
    return { ours: () => page, raw: () => page, facts: { ...first, language: 'es', secretHash: hashOf(cookie) } };
  },
};
