import { ContentUnit, Course, GlossaryTerm, HandbookPage, Lesson, LessonAnswer, LessonPoint, LessonText } from '#libs/courses/server';
import {
  Account,
  AccountSession,
  Authenticator,
  GrantRow,
  Group,
  Invitation,
  Learner,
  Passkey,
  PasskeyChallenge,
  Session,
  SingleUseCode,
} from '#libs/people/server';
import { AuditEntry, Erasure, Notice, NoticeFeed } from '#libs/platform/server';
import { LearningEventRow, Programme, ProgrammeCourse } from '#libs/progress/server';
import { ComparisonRow, Provider, Resource, ResourceDraft, ResourceText, ResourceVersion, ReviewComment } from '#libs/resources/server';

/** Every kind of row that the school keeps. */
export const entities = [
  Learner,
  Session,
  Account,
  AccountSession,
  Authenticator,
  Passkey,
  PasskeyChallenge,
  SingleUseCode,
  Group,
  GrantRow,
  Invitation,
  Notice,
  NoticeFeed,
  AuditEntry,
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
  Resource,
  ResourceVersion,
  ResourceText,
  ReviewComment,
  ResourceDraft,
  ComparisonRow,
  Provider,
];
