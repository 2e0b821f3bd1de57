import { sql, type Sql } from '#libs/platform/server';
import type { Licence, ResourceKind, ResourceLevel, ResourceTopic } from '#libs/resources/shared';

/** Which resources; what is null does not matter. */
export interface Wanted {
  readonly kind: ResourceKind | null;
  readonly topic: ResourceTopic | null;
  readonly level: ResourceLevel | null;
  readonly language: string | null;
  readonly licence: Licence | null;
}

/** The resources that are wanted. Only what matters stands in the statement, so that the database picks the index that fits. */
export function wantedAre({ kind, topic, level, language, licence }: Wanted): Sql {
  const only = (value: string | null, condition: Sql) => (value === null ? sql`` : sql` and ${condition}`);
  return sql`true${only(kind, sql`kind = ${kind}`)}${only(topic, sql`topics @> array[${topic}]::text[]`)}${only(level, sql`level = ${level}`)}${only(language, sql`language = ${language}`)}${only(licence, sql`licence = ${licence}`)}`;
}
