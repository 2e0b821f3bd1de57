import { Injectable } from '@nestjs/common';
import { CoursesService, PointsService, type Course, type KnownPoint } from '#libs/courses/server';
import type { Viewer } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import { foldEvents, lessonState, type LearningEvent, type LessonRule, type LessonState, type PathState } from '#libs/progress/shared';
import { LearningEventRow } from './learning-event.entity.ts';
import { eventsVisibleTo } from './progress.policy.ts';

/** Reads paths: what the events of a learner add up to. */
@Injectable()
export class PathService {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesService,
    private readonly points: PointsService,
  ) {}

  /** Everything that happened on the viewer's path. */
  events(viewer: Viewer): Promise<LearningEvent[]> {
    return this.database.rows(LearningEventRow, sql`where ${eventsVisibleTo(viewer)}`);
  }

  /** What it adds up to. */
  async state(viewer: Viewer): Promise<PathState> {
    return foldEvents(await this.events(viewer));
  }

  /** Both facts about every lesson of these courses, in one statement. */
  async lessonStates(path: PathState, sources: readonly string[]): Promise<ReadonlyMap<string, LessonState>> {
    const rules = rulesOf(await this.points.ofSources(sources));
    return new Map(rules.map((rule) => [`${rule.source}/${rule.point}`, lessonState(rule, path)]));
  }

  /** The courses in which something happened, in the school's order. */
  coursesOf(viewer: Viewer, path: PathState): Promise<Course[]> {
    const sources = new Set([...path.keys()].map((key) => key.split('/')[0] ?? ''));
    return this.courses.bySources(viewer, [...sources]);
  }
}

/** What each lesson asks for, put together from its points. Withdrawn points ask for nothing. */
function rulesOf(points: readonly KnownPoint[]): LessonRule[] {
  const lessons = points.filter(({ kind }) => kind === 'lesson');
  const present = points.filter(({ isWithdrawn }) => !isWithdrawn);
  return lessons.map(({ source, point, rule }) => {
    const inside = present.filter((known) => known.source === source && known.lesson === point);
    return {
      source,
      point,
      rule,
      practices: inside.filter(({ kind }) => kind === 'practice').map((known) => known.point),
      checkQuestions: inside.filter(({ kind, mode }) => kind === 'question' && mode === 'check').map((known) => known.point),
    };
  });
}
