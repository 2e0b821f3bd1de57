import { Raw, type FindOptionsWhere } from 'typeorm';
import type { Viewer } from '#libs/kernel/shared';
import type { Course } from './course.entity.ts';
import type { Lesson } from './lesson.entity.ts';

/** The courses that exist for this viewer. Used by every list and every item alike. */
export function coursesVisibleTo(_viewer: Viewer): FindOptionsWhere<Course> {
  return { isWithdrawn: false };
}

/** The lessons that exist for this viewer, in courses that do; whoever asks within a visible course names that instead. */
export function lessonsVisibleTo(_viewer: Viewer): FindOptionsWhere<Lesson> {
  return { isWithdrawn: false, courseId: Raw((column) => `${column} in (select id from courses where not is_withdrawn)`) };
}
