import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';

/** The programmes that exist for this viewer: all of them for everybody, until a group has its own. Used by every list and every item alike. */
export function programmesVisibleTo(_viewer: Viewer): Sql {
  return sql`true`;
}
