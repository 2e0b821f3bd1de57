import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';

/** The compared programs that exist for this viewer: all of them for everybody. Used by the page and its files alike. */
export function comparisonVisibleTo(_viewer: Viewer): Sql {
  return sql`true`;
}
