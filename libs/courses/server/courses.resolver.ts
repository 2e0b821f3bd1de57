import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, RequestContext, SlugScalar } from '#libs/platform/server';
import { Course } from './course.entity.ts';
import { CourseType } from './course.type.ts';
import { CoursesService } from './courses.service.ts';
import type { Lesson } from './lesson.entity.ts';
import { LessonType } from './lesson.type.ts';

const lessonsOfCourse = Symbol('lessons of a course');

/** Courses and lessons, in lists and each by its address. */
@Resolver(() => CourseType)
export class CoursesResolver {
  constructor(private readonly courses: CoursesService) {}

  @Allow('public')
  @Query(() => [CourseType], { name: 'courses', description: 'The courses, at most 50, in the order of the school.' })
  list(@Context() { viewer }: RequestContext): Promise<Course[]> {
    return this.courses.list(viewer);
  }

  @Allow('public')
  @Query(() => CourseType, { nullable: true, description: 'One course, if it exists for the viewer.' })
  course(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Course | null> {
    return this.courses.bySlug(viewer, slug);
  }

  @Allow('public')
  @Query(() => LessonType, { nullable: true, description: 'One lesson, if it exists for the viewer.' })
  lesson(
    @Context() { viewer }: RequestContext,
    @Args('course', { type: () => SlugScalar }) course: string,
    @Args('slug', { type: () => SlugScalar }) slug: string,
  ): Promise<Lesson | null> {
    return this.courses.lesson(viewer, course, slug);
  }

  @Allow('public')
  @Query(() => [LessonType], { description: 'Lessons that fit into so many minutes (1 to 240), at most 12.' })
  lessonsWithin(@Context() { viewer }: RequestContext, @Args('minutes', { type: () => Int }) minutes: number): Promise<Lesson[]> {
    return this.courses.lessonsWithin(viewer, Math.min(Math.max(minutes, 1), 240));
  }

  @Allow('public')
  @ResolveField(() => [LessonType], { description: 'Its lessons, in order.' })
  lessons(@Parent() { id }: Course, @Context() context: RequestContext): Promise<Lesson[]> {
    return context.loader(lessonsOfCourse, (ids: readonly Course['id'][]) => this.courses.lessonsOf(context.viewer, ids)).load(id);
  }
}
