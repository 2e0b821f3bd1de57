import type { Viewer } from '#libs/kernel/shared';
import { sql, type Sql } from '#libs/platform/server';

/** A path is its learner's alone; a visitor has none. Used by everything that reads or withdraws events. */
export function eventsVisibleTo({ learnerId }: Pick<Viewer, 'learnerId'>): Sql {
  return sql`learning_events.learner_id = ${learnerId}`;
}
