import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseType, type Course } from '#libs/courses/server';
import { Allow, RequestContext, SlugScalar } from '#libs/platform/server';
import type { Programme } from './programme.entity.ts';
import { ProgrammeType } from './programme.type.ts';
import { ProgrammesService } from './programmes.service.ts';

const coursesOfProgramme = Symbol('courses of a programme');
const programmeOfCourse = Symbol('programme of a course');

/** Programmes, and the courses of each in their order. */
@Resolver(() => ProgrammeType)
export class ProgrammesResolver {
  constructor(private readonly programmes: ProgrammesService) {}

  @Allow('public')
  @Query(() => [ProgrammeType], { name: 'programmes', description: 'The programmes, at most 50, in the order of the school.' })
  list(@Context() { viewer }: RequestContext): Promise<Programme[]> {
    return this.programmes.list(viewer);
  }

  @Allow('public')
  @Query(() => ProgrammeType, { nullable: true, description: 'One programme.' })
  programme(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Programme | null> {
    return this.programmes.bySlug(viewer, slug);
  }

  @Allow('public')
  @ResolveField(() => [CourseType], { description: 'Its courses, in order.' })
  courses(@Parent() { id }: Programme, @Context() context: RequestContext): Promise<Course[]> {
    return context.loader(coursesOfProgramme, (ids: readonly string[]) => this.programmes.coursesOf(context.viewer, ids)).load(id);
  }
}

/** Gives courses a field that they know nothing about. */
@Resolver(() => CourseType)
export class CourseProgrammeResolver {
  constructor(private readonly programmes: ProgrammesService) {}

  @Allow('public')
  @ResolveField(() => ProgrammeType, { nullable: true, description: 'The programme that it stands in first.' })
  programme(@Parent() { slug }: Course, @Context() context: RequestContext): Promise<Programme | null> {
    return context.loader(programmeOfCourse, (slugs: readonly string[]) => this.programmes.ofCourses(context.viewer, slugs)).load(slug);
  }
}
