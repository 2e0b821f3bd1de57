import type { FindOptionsWhere } from 'typeorm';
import type { Viewer } from '#libs/kernel/shared';
import type { LearningEventRow } from './learning-event.entity.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** A path is its learner's alone. Used by everything that reads or withdraws events. */
export function eventsVisibleTo({ learnerId }: Viewer): FindOptionsWhere<LearningEventRow> {
  return { learnerId: learnerId ?? nobody };
}
