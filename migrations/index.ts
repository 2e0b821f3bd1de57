import { CreateLearners1795316400000 } from './202611220300-create-learners.ts';
import { CreateCourses1795317000000 } from './202611220310-create-courses.ts';
import { CreateProgress1795317600000 } from './202611220320-create-progress.ts';
import { CreateErasures1795406400000 } from './202611230400-create-erasures.ts';

/** Every change of the database, oldest first; a list and not a glob, because the server is bundled. */
export const migrations = [
  CreateLearners1795316400000,
  CreateCourses1795317000000,
  CreateProgress1795317600000,
  CreateErasures1795406400000,
];
