import type { Viewer } from '#libs/kernel/shared';
import { groupsWhere } from '#libs/people/server';
import { sql, type Sql } from '#libs/platform/server';

/** The reports that this viewer looks after: of texts of groups where she reviews, and of what is the school's own for those of the network. */
export function reportsToHandle(viewer: Viewer): Sql {
  const reviewed = sql`select groups.id from groups where ${groupsWhere(viewer, 'review:resources')}`;
  const network = sql`select from groups where kind = 'network' and ${groupsWhere(viewer, 'handle:reports')}`;
  return sql`(problem_reports.group_id in (${reviewed}) or problem_reports.group_id is null and exists (${network}))`;
}
