import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';

/** The organisations that exist for this viewer in the directory: those that were not retired. Used by every list, item and file. */
export function providersVisibleTo(_viewer: Viewer): Sql {
  return sql`not providers.is_retired`;
}

/** The entries that this viewer keeps: the directory is one for the whole network, so all of them, once her role allows it at all. */
export function providersToKeep(_viewer: Viewer): Sql {
  return sql`true`;
}
