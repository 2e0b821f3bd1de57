import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';

/** The courses that exist for this viewer. Used by every list and every item alike. */
export function coursesVisibleTo(_viewer: Viewer): Sql {
  return sql`not courses.is_withdrawn`;
}

/** The lessons that exist for this viewer, in courses that do. */
export function lessonsVisibleTo(viewer: Viewer): Sql {
  return sql`not lessons.is_withdrawn and lessons.course_id in (select courses.id from courses where ${coursesVisibleTo(viewer)})`;
}
