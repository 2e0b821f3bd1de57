import type { Viewer } from '#libs/kernel/shared';
import { groupsWhere } from '#libs/people/server';
import { sql, type Sql } from '#libs/platform/server';

/** The resources that exist for this viewer in the library: what is published. Used by every list, item, feed and count. */
export function resourcesVisibleTo(_viewer: Viewer): Sql {
  return sql`resources.state = 'published'`;
}

/** The contributions about which this viewer decides: those of groups where she reviews. */
export function contributionsToReview(viewer: Viewer): Sql {
  return sql`(resources.group_id in (select groups.id from groups where ${groupsWhere(viewer, 'review:resources')}))`;
}

/** The drafts of the author whom rows know by this: nobody else's exist for her. Used by whatever reads, saves, sends in or deletes one. */
export function draftsOf(author: Buffer): Sql {
  return sql`resource_drafts.author_tag = ${author}`;
}
