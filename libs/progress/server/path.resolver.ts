import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CoursesService, CourseType, LessonType, type Course, type Lesson } from '#libs/courses/server';
import type { Id } from '#libs/kernel/shared';
import { Allow, RequestContext } from '#libs/platform/server';
import { lessonState, type LessonState, type PathState } from '#libs/progress/shared';
import { PathService } from './path.service.ts';
import { CourseProgressType, LessonProgressType, PathType, type CourseProgress, type LessonProgress, type Owned } from './progress.type.ts';

const pathOfViewer = Symbol('path of the viewer');
const statesOfCourse = Symbol('lesson states of a course');
const lessonsForProgress = Symbol('lessons for progress');
const courseForProgress = Symbol('course for progress');

interface Path extends Owned {
  readonly id: string;
}

/** Reads the viewer's path once a request, and the rules of its courses in one statement. */
abstract class OnPath {
  constructor(
    protected readonly paths: PathService,
    protected readonly catalog: CoursesService,
  ) {}

  protected state(context: RequestContext): Promise<PathState> {
    return context.loader(pathOfViewer, () => this.paths.state(context.viewer).then((state) => [state])).load(0);
  }

  protected states({ source }: Course, context: RequestContext): Promise<ReadonlyMap<string, LessonState>> {
    const load = async (sources: readonly string[]) => {
      const states = await this.paths.lessonStates(await this.state(context), sources);
      return sources.map(() => states);
    };
    return context.loader(statesOfCourse, load).load(source);
  }

  /** How far she is in a course; its lessons and its rules are asked for once a request. */
  protected async progressIn(course: Course, learnerId: Id<'Learner'>, context: RequestContext): Promise<CourseProgress> {
    const load = (ids: readonly Course['id'][]) => this.catalog.lessonsOf(context.viewer, ids);
    const [lessons, states] = await Promise.all([context.loader(lessonsForProgress, load).load(course.id), this.states(course, context)]);
    const done = lessons.filter(({ point }) => states.get(`${course.source}/${point}`)?.isDone).length;
    return { course, done, total: lessons.length, learnerId };
  }

  protected async progressOf(lesson: Lesson, course: Course, learnerId: Id<'Learner'>, context: RequestContext): Promise<LessonProgress> {
    const { source } = course;
    const states = await this.states(course, context);
    const nothing = () => lessonState({ source, point: lesson.point, rule: lesson.rule, practices: [], checkQuestions: [] }, new Map());
    return { ...(states.get(`${source}/${lesson.point}`) ?? nothing()), learnerId };
  }
}

/** The path of whoever asks. */
@Resolver(() => PathType)
export class PathResolver extends OnPath {
  constructor(paths: PathService, catalog: CoursesService) {
    super(paths, catalog);
  }

  @Allow('public')
  @Query(() => PathType, { nullable: true, description: 'The path of the viewer; null for a visitor.' })
  myPath(@Context() { viewer: { learnerId } }: RequestContext): Path | null {
    return learnerId && { id: learnerId, learnerId };
  }

  @Allow('owner')
  @ResolveField(() => [CourseProgressType], { description: 'The courses in which she did something, in the order of the school.' })
  async courses(@Parent() { learnerId }: Path, @Context() context: RequestContext): Promise<CourseProgress[]> {
    const courses = await this.paths.coursesOf(context.viewer, await this.state(context));
    return Promise.all(courses.map((course) => this.progressIn(course, learnerId, context)));
  }
}

/** Which course a progress is about. */
@Resolver(() => CourseProgressType)
export class CourseProgressResolver {
  @Allow('owner')
  @ResolveField(() => CourseType, { description: 'The course.' })
  course(@Parent() { course }: CourseProgress): Course {
    return course;
  }
}

/** Gives courses a field that they know nothing about. */
@Resolver(() => CourseType)
export class CourseProgressFieldResolver extends OnPath {
  constructor(paths: PathService, catalog: CoursesService) {
    super(paths, catalog);
  }

  @Allow('public')
  @ResolveField(() => CourseProgressType, { nullable: true, description: 'How far the viewer is; null for a visitor.' })
  myProgress(@Parent() course: Course, @Context() context: RequestContext): Promise<CourseProgress> | null {
    const { learnerId } = context.viewer;
    return learnerId && this.progressIn(course, learnerId, context);
  }
}

/** Gives lessons a field that they know nothing about. */
@Resolver(() => LessonType)
export class LessonProgressFieldResolver extends OnPath {
  constructor(paths: PathService, catalog: CoursesService) {
    super(paths, catalog);
  }

  @Allow('public')
  @ResolveField(() => LessonProgressType, { nullable: true, description: 'What the viewer did with it; null for a visitor.' })
  async myProgress(@Parent() lesson: Lesson, @Context() context: RequestContext): Promise<LessonProgress | null> {
    const { learnerId } = context.viewer;
    if (!learnerId) return null;
    const load = (ids: readonly Course['id'][]) => this.catalog.byIds(context.viewer, ids);
    const course = await context.loader(courseForProgress, load).load(lesson.courseId);
    return course && this.progressOf(lesson, course, learnerId, context);
  }
}
