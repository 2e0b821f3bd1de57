import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { byCount, countedAs, Database, mostCounted, sql, type Counted, type CountedValue, type Sql } from '#libs/platform/server';
import { licences, resourceKinds, resourceLevels, resourceTopics } from '#libs/resources/shared';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { wantedAre, type Wanted } from './wanted.ts';

type Facet = keyof Wanted;

/** How many resources have each value of each facet, within what is wanted; a facet that is set has no counts. */
export type FacetsOfLibrary = Readonly<Record<Facet, readonly CountedValue[]>>;

const bound = mostCounted + 1;

/** By what each facet is counted where there are many: each value by an index, and no further than anybody reads. */
const values: Readonly<Record<Exclude<Facet, 'language'>, readonly string[]>> = {
  kind: resourceKinds,
  topic: resourceTopics,
  level: resourceLevels,
  licence: licences,
};

const has: Readonly<Record<Facet, Sql>> = {
  kind: sql`kind = value`,
  topic: sql`topics @> array[value]`,
  level: sql`level = value`,
  language: sql`language = value`,
  licence: sql`licence = value`,
};

const own: Readonly<Record<Facet, Sql>> = {
  kind: sql`array[kind]`,
  topic: sql`topics`,
  level: sql`array[level]`,
  language: sql`array[language]`,
  licence: sql`array[licence]`,
};

/** Counts the library, up to a bound: beyond it nobody reads on, and counting would cost more than listing. */
@Injectable()
export class LibraryCounts {
  constructor(private readonly database: Database) {}

  /** How many there are in all. */
  async total(viewer: Viewer, wanted: Wanted): Promise<Counted> {
    const { text, values: given } = sql`
      select count(*)::int as count from (select from resources where ${resourcesVisibleTo(viewer)} and ${wantedAre(wanted)} limit ${bound}) found`;
    const [row] = await this.database.query<{ count: number }>(text, given);
    return countedAs(row?.count ?? 0);
  }

  /** How many there are of each. */
  async facets(viewer: Viewer, wanted: Wanted): Promise<FacetsOfLibrary> {
    const open = (Object.keys(has) as Facet[]).filter((facet) => wanted[facet] === null);
    if (open.length === 0) return { kind: [], topic: [], level: [], language: [], licence: [] };
    const among = sql`from resources where ${resourcesVisibleTo(viewer)} and ${wantedAre(wanted)}`;
    const few = open.map(
      (facet) => sql`select ${facet}::text as facet, value, count(*)::int as count from found, unnest(${own[facet]}) value
        where (select is_few from few) group by value`,
    );
    const many = open.map(
      (facet) => sql`select ${facet}::text, value, (select count(*)::int from (select ${among} and ${has[facet]} limit ${bound}) counted)
        from ${facet === 'language' ? languages(viewer) : sql`unnest(${values[facet]}::text[]) value`} where not (select is_few from few)`,
    );
    const all = [...few, ...many].reduce((sum, part) => sql`${sum} union all ${part}`);
    const { text, values: given } = sql`
      with found as materialized (select kind, topics, level, language, licence ${among} limit ${bound}),
      few as (select count(*) <= ${mostCounted}::int as is_few from found) ${all}`;
    const rows = await this.database.query<{ facet: Facet; value: string; count: number }>(text, given);
    const of = (facet: Facet) =>
      byCount(rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, ...countedAs(count) })));
    return { kind: of('kind'), topic: of('topic'), level: of('level'), language: of('language'), licence: of('licence') };
  }
}

/** The languages that the library has, from one to the next by the index: nobody says beforehand which there are. */
function languages(viewer: Viewer): Sql {
  const next = sql`select min(language) from resources where ${resourcesVisibleTo(viewer)}`;
  return sql`(with recursive spoken as (
      select (${next}) as value union all select (${next} and language > spoken.value) from spoken where spoken.value is not null)
    select value from spoken where value is not null limit 100) spoken`;
}
