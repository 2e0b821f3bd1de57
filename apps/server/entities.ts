import { ContentUnit, Course, GlossaryTerm, HandbookPage, Lesson, LessonAnswer, LessonPoint, LessonText } from '#libs/courses/server';
import { Learner, Session } from '#libs/people/server';
import { Erasure } from '#libs/platform/server';
import { LearningEventRow, Programme, ProgrammeCourse } from '#libs/progress/server';

/** Every kind of row that the school keeps. */
export const entities = [
  Learner,
  Session,
  Erasure,
  Course,
  Lesson,
  LessonText,
  LessonAnswer,
  LessonPoint,
  GlossaryTerm,
  HandbookPage,
  ContentUnit,
  Programme,
  ProgrammeCourse,
  LearningEventRow,
];
