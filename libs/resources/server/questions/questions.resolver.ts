import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { Allow, BlocksScalar, Costs, pageSize, pageSizes, Places, PlaceScalar, RequestContext, SlugScalar } from '#libs/platform/server';
import type { ResourceTopic } from '#libs/resources/shared';
import { ResourceTopicEnum } from '../enums.ts';
import { PublishedQuestionsService, type PublishedQuestion, type QuestionConnection } from './published-questions.service.ts';
import type { QuestionAnswer } from './question.entity.ts';
import { QuestionConnectionType, QuestionPlaceType, QuestionType } from './question.type.ts';

const answers = Symbol('answers of questions');

/** Published questions with their answers. */
@Resolver(() => QuestionType)
export class QuestionsResolver {
  constructor(
    private readonly questions: PublishedQuestionsService,
    private readonly places: Places,
  ) {}

  @Allow('public')
  @Query(() => QuestionConnectionType, { name: 'questions', description: 'Questions with their answers, the newest first.' })
  list(
    @Context() { viewer }: RequestContext,
    @Args('topic', { type: () => ResourceTopicEnum, nullable: true, description: 'What they are about.' }) topic: ResourceTopic | null,
    @Args('first', { type: () => Int, defaultValue: pageSizes.usual, description: 'How many, 1 to 50.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor behind which to go on.' }) after: string | null,
  ): Promise<QuestionConnection> {
    return this.questions.list(viewer, topic ?? null, pageSize(first), after ?? null);
  }

  @Allow('public')
  @Query(() => QuestionType, { nullable: true, description: 'One question with its answer, if it is published.' })
  question(
    @Context() { viewer }: RequestContext,
    @Args('slug', { type: () => SlugScalar }) slug: string,
  ): Promise<PublishedQuestion | null> {
    return this.questions.bySlug(viewer, slug);
  }

  @Allow('public')
  @Query(() => [QuestionType], { description: 'The newest questions about a text, at most 5.' })
  questionsAbout(
    @Context() { viewer }: RequestContext,
    @Args('place', { type: () => PlaceScalar }) place: string,
  ): Promise<PublishedQuestion[]> {
    return this.questions.about(viewer, place);
  }

  @Allow('public')
  @Costs(100)
  @ResolveField(() => BlocksScalar, { description: 'The answer as data.' })
  async blocks(@Parent() question: PublishedQuestion, @Context() context: RequestContext): Promise<readonly Block[]> {
    return (await this.answer(question, context))?.blocks ?? [];
  }

  @Allow('public')
  @Costs(100)
  @ResolveField(() => String, { description: 'The answer in MDX, for whoever makes a resource of it.' })
  async source(@Parent() question: PublishedQuestion, @Context() context: RequestContext): Promise<string> {
    return (await this.answer(question, context))?.source ?? '';
  }

  // Too dear for a list: each text is looked up by itself.
  @Allow('public')
  @Costs(6000)
  @ResolveField(() => QuestionPlaceType, { nullable: true, description: 'The text that it is about, as long as everybody can read it.' })
  async about(
    @Parent() { about: place, language }: PublishedQuestion,
    @Context() { viewer }: RequestContext,
  ): Promise<QuestionPlaceType | null> {
    const text = place === null ? null : await this.places.at(viewer, place, language);
    return place !== null && text ? { place, title: text.title, language: text.language } : null;
  }

  private answer({ id }: PublishedQuestion, context: RequestContext): Promise<QuestionAnswer | null> {
    return context.loader(answers, (ids: readonly Id<'Question'>[]) => this.questions.answersOf(ids)).load(id);
  }
}
