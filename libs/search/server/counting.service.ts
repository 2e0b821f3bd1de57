import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { byCount, countedAs, Database, mostCounted, sql, type Counted, type CountedValue } from '#libs/platform/server';
import { facetNames, facetsOf } from './wanted.ts';
import type { Plan } from './finding.service.ts';
import { entriesVisibleTo } from './search.policy.ts';

/** How many entries have each value of each facet, within what was asked for; a facet that is set has no counts. */
export type FacetCounts = ReadonlyMap<string, readonly CountedValue[]>;

interface FacetRow {
  readonly facet: string;
  readonly count: number;
  /** Whether there may be more than were counted. */
  readonly isCut: boolean;
}

/** Counts what was found, up to a bound: beyond it nobody reads on, and counting would cost more than finding. */
@Injectable()
export class CountingService {
  constructor(private readonly database: Database) {}

  /** How much was found in all. */
  total({ candidates: { things, isWhole } }: Plan): Counted {
    return countedUpTo(things, !isWhole);
  }

  /**
   * How much of it has each value. What was read whole is counted whole, one thing in several languages once. Of more, what
   * was seen is told as "more than"; what was not seen is rare, and all of it together is one more question to the index.
   */
  async facets(viewer: Viewer, { query, wanted: narrowed, candidates }: Plan, known: readonly string[]): Promise<FacetCounts> {
    const chosen = facetsOf(narrowed).map((facet) => facet.split(':', 1)[0]);
    const names = facetNames.filter((name) => !chosen.includes(name));
    const wanted = known.filter((facet) => names.some((name) => facet.startsWith(`${name}:`)));
    const { text, values } = sql`
      with seen as materialized (
        select facet, count(*)::int as count from (
          select distinct kind, reference, facet from search_entries cross join unnest(facets) facet
          where id = any(${candidates.anywhere}::uuid[]) and split_part(facet, ':', 1) = any(${names}::text[])) each_once
        group by facet),
      unseen as materialized (
        select facet from unnest(${candidates.isWhole ? [] : wanted}::text[]) facet where facet not in (select facet from seen)),
      rest as materialized (
        select facets, kind, reference from search_entries
        where words @@ (${query}::tsquery && (select string_agg(quote_literal(facet), ' | ') from unseen)::tsquery) and ${entriesVisibleTo(viewer)}
        limit ${mostCounted + 1})
      select facet, count, ${!candidates.isWhole}::boolean as "isCut" from seen
      union all
      select facet, count(distinct (kind, reference))::int, (select count(*) from rest) > ${mostCounted}::int
      from unseen join rest on facet = any(facets) group by facet`;
    const rows = await this.database.query<FacetRow>(text, values);
    const of = (name: string) => rows.filter(({ facet }) => facet.startsWith(`${name}:`));
    const counted = (name: string) =>
      of(name).map(({ facet, count, isCut }) => ({ value: facet.slice(name.length + 1), ...countedUpTo(count, isCut) }));
    return new Map(names.map((name) => [name, byCount(counted(name))]));
  }
}

/** A count that may be cut before its bound. */
function countedUpTo(count: number, isCut: boolean): Counted {
  const counted = countedAs(count);
  return { ...counted, isMore: counted.isMore || isCut };
}
