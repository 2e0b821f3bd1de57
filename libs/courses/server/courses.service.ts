import { Injectable } from '@nestjs/common';
import { In, Raw } from 'typeorm';
import type { Viewer } from '#libs/kernel/shared';
import { Database, notFound } from '#libs/platform/server';
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
    return this.database.repo(Course).find({ where: coursesVisibleTo(viewer), order: { position: 'asc', slug: 'asc' }, take: most });
  }

  /** The course of that name, or null. */
  bySlug(viewer: Viewer, slug: string): Promise<Course | null> {
    return this.database.repo(Course).findOneBy({ ...coursesVisibleTo(viewer), slug });
  }

  /** The courses of these names, in no order; those that do not exist for the viewer are missing. */
  bySlugs(viewer: Viewer, slugs: readonly string[]): Promise<Course[]> {
    return this.database.repo(Course).findBy({ ...coursesVisibleTo(viewer), slug: In([...slugs]) });
  }

  /** The courses with these sources, in the school's order. */
  bySources(viewer: Viewer, sources: readonly string[]): Promise<Course[]> {
    return this.database
      .repo(Course)
      .find({ where: { ...coursesVisibleTo(viewer), source: In([...sources]) }, order: { position: 'asc', slug: 'asc' } });
  }

  /** The courses with these ids, in the order of the ids; null for what does not exist for the viewer. */
  async byIds(viewer: Viewer, ids: readonly Course['id'][]): Promise<(Course | null)[]> {
    const courses = await this.database.repo(Course).findBy({ ...coursesVisibleTo(viewer), id: In([...ids]) });
    const found = new Map(courses.map((course) => [course.id, course]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The lessons of each of these courses, in order, in one statement. */
  async lessonsOf(viewer: Viewer, courseIds: readonly Course['id'][]): Promise<Lesson[][]> {
    const lessons = await this.database
      .repo(Lesson)
      .find({ where: { ...lessonsVisibleTo(viewer), courseId: In([...courseIds]) }, order: { position: 'asc' } });
    const byCourse = Map.groupBy(lessons, ({ courseId }) => courseId);
    return courseIds.map((id) => byCourse.get(id) ?? []);
  }

  /** The lesson of that name in that course, or null. */
  async lesson(viewer: Viewer, courseSlug: string, slug: string): Promise<Lesson | null> {
    const course = await this.bySlug(viewer, courseSlug);
    return course && this.database.repo(Lesson).findOneBy({ ...lessonsVisibleTo(viewer), courseId: course.id, slug });
  }

  /** The lesson of that name with its course; throws NOT_FOUND when it does not exist for the viewer. */
  async visibleLesson(viewer: Viewer, courseSlug: string, slug: string): Promise<{ course: Course; lesson: Lesson }> {
    const course = await this.bySlug(viewer, courseSlug);
    const lesson = course && (await this.database.repo(Lesson).findOneBy({ ...lessonsVisibleTo(viewer), courseId: course.id, slug }));
    if (!course || !lesson) throw notFound();
    return { course, lesson };
  }

  /** Lessons that fit into so many minutes, at most 12: first those that fit whole, then those that can at least be read in that time. */
  async lessonsWithin(viewer: Viewer, minutes: number): Promise<Lesson[]> {
    const fits = (id: string) =>
      `${id} in (select l.id from lessons l join lesson_texts t on t.lesson_id = l.id where l.minutes <= :minutes or ceil(t.words / ${wordsPerMinute}.0) <= :minutes)`;
    const where = { ...lessonsVisibleTo(viewer), id: Raw(fits, { minutes }) };
    const lessons = await this.database.repo(Lesson).find({ where, order: { minutes: 'desc', position: 'asc', slug: 'asc' }, take: 200 });
    const [readOnly, whole] = [lessons.filter((lesson) => lesson.minutes > minutes), lessons.filter((lesson) => lesson.minutes <= minutes)];
    return [...whole, ...readOnly.reverse()].slice(0, 12);
  }
}
