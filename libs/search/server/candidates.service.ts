import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import { entriesVisibleTo } from './search.policy.ts';

/** What may answer a question: found once, then ranked and counted. */
export interface Candidates {
  /** What matches anywhere, as far as it was read. */
  readonly anywhere: readonly string[];
  /** Whether that is all there is. */
  readonly isWhole: boolean;
  /** How many things it is: one in several languages is one. */
  readonly things: number;
  /** What matches by its title. */
  readonly byTitle: readonly string[];
}

/** The same as a query of the database's full text search: of the words anywhere, and of the words in titles. */
export interface Matching {
  readonly query: string;
  readonly titleQuery: string;
}

/** How many entries are read to be counted, and how many are ranked. With more, words are too common to tell anything by. */
const most = { read: 1000, ranked: 500 } as const;

/** Of what is nowhere. */
export const noCandidates: Candidates = { anywhere: [], isWhole: true, things: 0, byTitle: [] };

/** Asks the index. That is what costs in a large library, so it is asked once for results and counts together. */
@Injectable()
export class CandidatesService {
  constructor(private readonly database: Database) {}

  /** What matches, and what of it by its title. */
  async of(viewer: Viewer, { query, titleQuery }: Matching): Promise<Candidates> {
    const visible = entriesVisibleTo(viewer);
    const { text, values } = sql`
      with found as materialized (
        select id, kind, reference from search_entries where words @@ ${query}::tsquery and ${visible} limit ${most.read + 1})
      select array(select id from found limit ${most.read}) as anywhere, (select count(*) from found) <= ${most.read}::int as "isWhole",
        (select count(*)::int from (select distinct kind, reference from found) things) as things,
        array(select id from search_entries where words @@ ${titleQuery}::tsquery and ${visible} limit ${most.ranked}) as "byTitle"`;
    const [found] = await this.database.query<Candidates>(text, values);
    return found ?? noCandidates;
  }
}

/** Those among which the best are told: what has the words in its title goes before the rest. */
export function rankedOf({ anywhere, byTitle }: Candidates): string[] {
  return [...new Set([...byTitle, ...anywhere])].slice(0, most.ranked);
}
