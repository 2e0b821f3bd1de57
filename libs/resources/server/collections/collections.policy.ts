import type { Viewer } from '#libs/kernel/shared';
import { groupsWhere } from '#libs/people/server';
import { sql, type Sql } from '#libs/platform/server';
import { resourcesVisibleTo } from '../resources.policy.ts';

/** The collections that exist for this viewer in the library: those in which something can be read. Used by every list and item. */
export function collectionsVisibleTo(viewer: Viewer): Sql {
  return sql`collections.id in (select collection_items.collection_id from collection_items
    join resources on resources.id = collection_items.resource_id where ${resourcesVisibleTo(viewer)})`;
}

/** The collections that this viewer keeps: those of groups where she reviews. Used by every list, item and change of the studio. */
export function collectionsCuratedBy(viewer: Viewer): Sql {
  return sql`collections.group_id in (select groups.id from groups where ${groupsWhere(viewer, 'review:resources')})`;
}
