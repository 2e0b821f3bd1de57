import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { byCount, countedAs, Database, mostCounted, sql, type Counted, type CountedValue } from '#libs/platform/server';
import { facetNames, facetsOf } from './wanted.ts';
import type { Plan } from './finding.service.ts';
import { entriesVisibleTo } from './search.policy.ts';

/** How many entries have each value of each facet, within what was asked for; a facet that is set has no counts. */
export type FacetCounts = ReadonlyMap<string, readonly CountedValue[]>;

/** How many entries are read to be counted by all their facets at once. */
const mostRead = 4000;

/** Counts what was found, up to a bound: beyond it nobody reads on, and counting would cost more than finding. */
@Injectable()
export class CountingService {
  constructor(private readonly database: Database) {}

  /** How much was found in all. */
  async total(viewer: Viewer, { query }: Plan): Promise<Counted> {
    const { text, values } = sql`
      select count(*)::int as count from (
        select distinct kind, reference from search_entries where words @@ ${query}::tsquery and ${entriesVisibleTo(viewer)}
        limit ${mostCounted + 1}) found`;
    const [row] = await this.database.query<{ count: number }>(text, values);
    return countedAs(row?.count ?? 0);
  }

  /**
   * How much of it has each value. What can be read whole is counted whole, one thing in several languages once. Of more,
   * what has more than the bound in the part that was read has it in all; the rest is rare, and counted by the index.
   */
  async facets(viewer: Viewer, { query, wanted: narrowed }: Plan, known: readonly string[]): Promise<FacetCounts> {
    const chosen = facetsOf(narrowed).map((facet) => facet.split(':', 1)[0]);
    const names = facetNames.filter((name) => !chosen.includes(name));
    const wanted = known.filter((facet) => names.some((name) => facet.startsWith(`${name}:`)));
    const visible = entriesVisibleTo(viewer);
    const { text, values } = sql`
      with found as materialized (
        select kind, reference, facets from search_entries where words @@ ${query}::tsquery and ${visible} limit ${mostRead + 1}),
      amount as (select count(*) <= ${mostCounted}::int as is_few, count(*) <= ${mostRead}::int as is_whole from found),
      seen as (
        select facet, count(*)::int as count from found cross join unnest(facets) facet
        where not (select is_few from amount) and split_part(facet, ':', 1) = any(${names}::text[]) group by facet)
      select facet, count(distinct (kind, reference))::int as count from found cross join unnest(facets) facet
      where (select is_few from amount) and split_part(facet, ':', 1) = any(${names}::text[]) group by facet
      union all
      select facet, case when (select is_whole from amount) or count > ${mostCounted}::int then count else (
        select count(*)::int from (
          select from search_entries where words @@ (${query}::tsquery && quote_literal(facet)::tsquery) and ${visible} limit ${mostCounted + 1}) found)
        end
      from (select facet, coalesce(count, 0) as count from unnest(${wanted}::text[]) facet full join seen using (facet)) counted
      where not (select is_few from amount)`;
    const rows = await this.database.query<{ facet: string; count: number }>(text, values);
    const of = (name: string) => rows.filter(({ facet }) => facet.startsWith(`${name}:`));
    const counted = (name: string) => of(name).map(({ facet, count }) => ({ value: facet.slice(name.length + 1), ...countedAs(count) }));
    return new Map(names.map((name) => [name, byCount(counted(name))]));
  }
}
