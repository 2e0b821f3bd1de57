import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LanguageTag, LocalizedString } from '#libs/kernel/shared';
import { Allow, Costs, InWords, LanguageTagScalar, LocalizedStringType, notFound, RequestContext, SlugScalar } from '#libs/platform/server';
import type { Course } from './course.entity.ts';
import { CourseType } from './course.type.ts';
import { CoursesService, wordsPerMinute } from './courses.service.ts';
import { GlossaryTerm } from './glossary-term.entity.ts';
import { GlossaryTermType, HandbookPageType } from './glossary-term.type.ts';
import type { HandbookPage } from './handbook-page.entity.ts';
import type { Lesson } from './lesson.entity.ts';
import type { LessonText } from './lesson-text.entity.ts';
import { LessonTextsService, type LessonHeading } from './lesson-texts.service.ts';
import { LessonTextType, LessonType } from './lesson.type.ts';

const courseOfLesson = Symbol('course of a lesson');

/** What of a lesson is fetched only when it is asked for: its words in one language, and its course. */
@Resolver(() => LessonType)
export class LessonsResolver {
  constructor(
    private readonly texts: LessonTextsService,
    private readonly courses: CoursesService,
  ) {}

  @Allow('public')
  @ResolveField(() => LocalizedStringType, { description: 'Its title.' })
  async title(@Parent() lesson: Lesson, @InWords() language: LanguageTag, @Context() context: RequestContext): Promise<LocalizedString> {
    const heading = await this.heading(lesson, language, context);
    return { text: heading.title, language: heading.language };
  }

  @Allow('public')
  @ResolveField(() => LocalizedStringType, { description: 'What it is about, in one sentence.' })
  async summary(@Parent() lesson: Lesson, @InWords() language: LanguageTag, @Context() context: RequestContext): Promise<LocalizedString> {
    const heading = await this.heading(lesson, language, context);
    return { text: heading.summary, language: heading.language };
  }

  @Allow('public')
  @ResolveField(() => Int, {
    description: 'How long reading alone takes, in minutes, at 180 words a minute; what is done with it takes longer.',
  })
  async readingMinutes(@Parent() lesson: Lesson, @InWords() language: LanguageTag, @Context() context: RequestContext): Promise<number> {
    return Math.max(1, Math.ceil((await this.heading(lesson, language, context)).words / wordsPerMinute));
  }

  @Allow('public')
  @Costs(200)
  @ResolveField(() => LessonTextType, { description: 'The lesson itself.' })
  async text(@Parent() { id }: Lesson, @InWords() language: LanguageTag, @Context() context: RequestContext): Promise<LessonText> {
    const load = (ids: readonly Lesson['id'][]) => this.texts.texts(ids, language);
    const text = await context.loader(`lesson texts ${language}`, load).load(id);
    if (!text) throw notFound();
    return text;
  }

  @Allow('public')
  @ResolveField(() => CourseType, { description: 'The course it belongs to.' })
  async course(@Parent() { courseId }: Lesson, @Context() context: RequestContext): Promise<Course> {
    const load = (ids: readonly Course['id'][]) => this.courses.byIds(context.viewer, ids);
    const course = await context.loader(courseOfLesson, load).load(courseId);
    if (!course) throw notFound();
    return course;
  }

  /** One statement for all the lessons of a page that are asked for in one language. */
  private async heading({ id }: Lesson, language: LanguageTag, context: RequestContext): Promise<LessonHeading> {
    const load = (ids: readonly Lesson['id'][]) => this.texts.headings(ids, language);
    const heading = await context.loader(`lesson headings ${language}`, load).load(id);
    if (!heading) throw notFound();
    return heading;
  }
}

/** The glossary, and the pages of the handbook. */
@Resolver(() => GlossaryTermType)
export class GlossaryResolver {
  constructor(private readonly texts: LessonTextsService) {}

  @Allow('public')
  @Query(() => [GlossaryTermType], { description: 'Every word that is explained.' })
  glossary(): Promise<GlossaryTerm[]> {
    return this.texts.glossary();
  }

  @Allow('public')
  @Query(() => HandbookPageType, { nullable: true, description: "A page of the school's handbook in the nearest language there is." })
  handbookPage(
    @Args('slug', { type: () => SlugScalar }) slug: string,
    @Args('language', { type: () => LanguageTagScalar }) language: LanguageTag,
  ): Promise<HandbookPage | null> {
    return this.texts.handbookPage(slug, language);
  }
}
