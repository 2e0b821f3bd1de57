import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Database, mostCounted, sql, type Counted } from '#libs/platform/server';
import { facetNames, facetsOf } from './wanted.ts';
import type { Plan } from './finding.service.ts';
import { entriesVisibleTo } from './search.policy.ts';

/** How many entries have each value of each facet, within what was asked for; those of facets that were chosen are left out. */
export type FacetCounts = ReadonlyMap<string, readonly (Counted & { readonly value: string })[]>;

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
    return { count: Math.min(row?.count ?? 0, mostCounted), isMore: (row?.count ?? 0) > mostCounted };
  }

  /** How much of it has each value. Few entries are read once and counted by all their facets; of many, each facet is counted by the index. */
  async facets(viewer: Viewer, { query, wanted: narrowed }: Plan, known: readonly string[]): Promise<FacetCounts> {
    const chosen = facetsOf(narrowed).map((facet) => facet.split(':', 1)[0]);
    const names = facetNames.filter((name) => !chosen.includes(name));
    const wanted = known.filter((facet) => names.some((name) => facet.startsWith(`${name}:`)));
    const visible = entriesVisibleTo(viewer);
    const { text, values } = sql`
      with found as materialized (
        select kind, reference, facets from search_entries where words @@ ${query}::tsquery and ${visible} limit ${mostCounted + 1}),
      few as (select count(*) <= ${mostCounted}::int as is_few from found)
      select facet, count(distinct (kind, reference))::int as count from found cross join unnest(facets) facet
      where (select is_few from few) and split_part(facet, ':', 1) = any(${names}::text[]) group by facet
      union all
      select facet, (select count(*)::int from (
        select distinct kind, reference from search_entries
        where words @@ (${query}::tsquery && quote_literal(facet)::tsquery) and ${visible} limit ${mostCounted + 1}) found)
      from (select unnest(${wanted}::text[]) union select l from found, unnest(facets) l where l like 'language:%') wanted(facet)
      where not (select is_few from few) and split_part(facet, ':', 1) = any(${names}::text[])`;
    const rows = await this.database.query<{ facet: string; count: number }>(text, values);
    const counted = rows
      .filter(({ count }) => count > 0)
      .map(({ facet, count }) => {
        const at = facet.indexOf(':');
        const value = { value: facet.slice(at + 1), count: Math.min(count, mostCounted), isMore: count > mostCounted };
        return [facet.slice(0, at), value] as const;
      });
    return new Map(names.map((name) => [name, counted.filter(([of]) => of === name).map(([, value]) => value)]));
  }
}
