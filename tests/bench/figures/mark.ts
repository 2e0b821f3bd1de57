import { randomUUID } from 'node:crypto';
import { beginPath, lessonsOf, mark as marked } from '../school.ts';
import type { Served } from '../served-figure.ts';
import { hashOf } from './secret.ts';

/** So many that none of them grows longer than a human one. */
const paths = 50;

/** A mark by GraphQL. */
export const mark: Served = {
  name: 'mark',
  what: `GraphQL over HTTP: recordEvents with one new MARKED event, in turns on ${paths} paths`,
  raw: 'node:http + pg, three named prepared statements (session, point, insert of the event), then the same bytes as a constant',
  bar: 5,
  count: { raw: 300, ours: 120 },
  async prepare({ origin }) {
    const places = await lessonsOf(origin);
    const [place] = places;
    if (!place) throw new Error('The school has no lesson');
    const begun = async () => {
      const cookies: string[] = [];
      for (let path = 0; path < paths; path += 1) cookies.push(await beginPath(origin, places.slice(1, 4)));
      return cookies;
    };
    const [own, theirs] = [await begun(), await begun()];
    const day = new Date().toISOString().slice(0, 10);
    const { source, point } = place;
    const wanted = (cookie: string | undefined) => marked([{ id: randomUUID(), source, point, kind: 'MARKED', day }], cookie);
    return {
      ours: (index) => wanted(own[index % paths]),
      raw: (index) => wanted(theirs[index % paths]),
      facts: { source, point, day, secretHashes: theirs.map(hashOf) },
    };
  },
};
