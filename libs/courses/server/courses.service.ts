import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Database, notFound, sql, type Sql } from '#libs/platform/server';
import { Course } from './course.entity.ts';
import { coursesVisibleTo, lessonsVisibleTo } from './course.policy.ts';
import { Lesson } from './lesson.entity.ts';

/** More courses than any page shows at once; longer lists will be paged. */
const most = 50;

/** Slower than most adults read, because these pages are also for new readers. */
export const wordsPerMinute = 180;

/** Courses and lessons, as far as they exist for the viewer. */
@Injectable()
export class CoursesService {
  constructor(private readonly database: Database) {}

  /** The courses in the school's order, at most 50. */
  list(viewer: Viewer): Promise<Course[]> {
    return this.courses(viewer, sql`true`);
  }

  /** The course of that name, or null. */
  bySlug(viewer: Viewer, slug: string): Promise<Course | null> {
    return this.database.row(Course, sql`where ${coursesVisibleTo(viewer)} and slug = ${slug}`);
  }

  /** The courses of these names; those that do not exist for the viewer are missing. */
  bySlugs(viewer: Viewer, slugs: readonly string[]): Promise<Course[]> {
    return this.courses(viewer, sql`slug = any(${slugs})`);
  }

  /** The courses with these sources, in the school's order. */
  bySources(viewer: Viewer, sources: readonly string[]): Promise<Course[]> {
    return this.courses(viewer, sql`source = any(${sources})`);
  }

  /** The courses with these ids, in the order of the ids; null for what does not exist for the viewer. */
  async byIds(viewer: Viewer, ids: readonly Course['id'][]): Promise<(Course | null)[]> {
    const found = new Map((await this.courses(viewer, sql`id = any(${ids})`)).map((course) => [course.id, course]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The lessons of each of these courses, in order, in one statement. */
  async lessonsOf(viewer: Viewer, courseIds: readonly Course['id'][]): Promise<Lesson[][]> {
    const lessons = await this.database.rows(
      Lesson,
      sql`where ${lessonsVisibleTo(viewer)} and course_id = any(${courseIds}) order by position`,
    );
    const byCourse = Map.groupBy(lessons, ({ courseId }) => courseId);
    return courseIds.map((id) => byCourse.get(id) ?? []);
  }

  /** The lesson of that name in that course, or null. */
  lesson(viewer: Viewer, courseSlug: string, slug: string): Promise<Lesson | null> {
    const course = sql`select id from courses where slug = ${courseSlug}`;
    return this.database.row(Lesson, sql`where ${lessonsVisibleTo(viewer)} and slug = ${slug} and course_id in (${course})`);
  }

  /** The lesson of that name with its course; throws NOT_FOUND when it does not exist for the viewer. */
  async visibleLesson(viewer: Viewer, courseSlug: string, slug: string): Promise<{ course: Course; lesson: Lesson }> {
    const [course, lesson] = await Promise.all([this.bySlug(viewer, courseSlug), this.lesson(viewer, courseSlug, slug)]);
    if (!course || !lesson) throw notFound();
    return { course, lesson };
  }

  /** Lessons that fit into so many minutes, at most 12: first those that fit whole, then those that can at least be read in that time. */
  async lessonsWithin(viewer: Viewer, minutes: number): Promise<Lesson[]> {
    const readable = sql`select lesson_id from lesson_texts where ceil(words / ${wordsPerMinute}::numeric) <= ${minutes}`;
    const lessons = await this.database.rows(
      Lesson,
      sql`where ${lessonsVisibleTo(viewer)} and (minutes <= ${minutes} or id in (${readable})) order by minutes desc, position, slug limit 200`,
    );
    const [readOnly, whole] = [lessons.filter((lesson) => lesson.minutes > minutes), lessons.filter((lesson) => lesson.minutes <= minutes)];
    return [...whole, ...readOnly.reverse()].slice(0, 12);
  }

  private courses(viewer: Viewer, which: Sql): Promise<Course[]> {
    return this.database.rows(Course, sql`where ${coursesVisibleTo(viewer)} and ${which} order by position, slug limit ${most}`);
  }
}
