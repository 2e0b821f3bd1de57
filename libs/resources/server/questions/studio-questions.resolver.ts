import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Block } from '#libs/mdx/shared';
import { Allow, BlocksScalar, Change, Costs, RequestContext, SlugScalar } from '#libs/platform/server';
import { inWords } from '../issue-in-words.ts';
import { AnsweringService } from './answering.service.ts';
import { SendAnswerInput, TakeBackAnswerInput } from './question.input.ts';
import { TakeBackAnswerPayload } from './question.type.ts';
import { SealedQuestions } from './sealed-questions.service.ts';
import { SendAnswerPayload, StudioQuestionType } from './studio-question.type.ts';
import { StudioQuestionsService, type StudioQuestion } from './studio-questions.service.ts';

/** Questions that wait for an answer, for those who may give one. */
@Resolver(() => StudioQuestionType)
export class StudioQuestionsResolver {
  constructor(
    private readonly questions: StudioQuestionsService,
    private readonly answering: AnsweringService,
    private readonly sealed: SealedQuestions,
  ) {}

  @Allow('answer:questions')
  @Query(() => [StudioQuestionType], { description: 'What the viewer may answer, answered, or decides about, at most 100.' })
  studioQuestions(@Context() { viewer }: RequestContext): Promise<StudioQuestion[]> {
    return this.questions.list(viewer);
  }

  @Allow('answer:questions')
  @Query(() => StudioQuestionType, { nullable: true, description: 'One of those.' })
  studioQuestion(
    @Context() { viewer }: RequestContext,
    @Args('slug', { type: () => SlugScalar }) slug: string,
  ): Promise<StudioQuestion | null> {
    return this.questions.bySlug(viewer, slug);
  }

  @Allow('answer:questions')
  @Costs(100)
  @ResolveField(() => String, { nullable: true, description: 'The answer that waits, in MDX.' })
  source(@Parent() { row }: StudioQuestion): string | null {
    return this.sealed.answerOf(row)?.source ?? null;
  }

  @Allow('answer:questions')
  @Costs(100)
  @ResolveField(() => BlocksScalar, { nullable: true, description: 'The answer that waits, as data.' })
  blocks(@Parent() { row }: StudioQuestion): readonly Block[] | null {
    return this.sealed.answerOf(row)?.blocks ?? null;
  }

  @Allow('answer:questions')
  @ResolveField(() => String, { nullable: true, description: 'What a reviewer wants otherwise.' })
  wish(@Parent() { row }: StudioQuestion): string | null {
    return this.sealed.wishOf(row);
  }

  @Allow('answer:questions')
  @Change(() => SendAnswerPayload, { description: 'Sends an answer in, or says all that is wrong with its text.' })
  async sendAnswer(@Context() context: RequestContext, @Args('input') { id, source }: SendAnswerInput): Promise<SendAnswerPayload> {
    const issues = await this.answering.send(context.viewer, id, source);
    return { issues: issues.map((issue) => inWords(issue, context)) };
  }

  // What somebody wrote stays hers to take back, also when no role of hers is left.
  @Allow('signed-in')
  @Change(() => TakeBackAnswerPayload, { description: 'Takes an answer of hers back before it is published: the question is open again.' })
  async takeBackAnswer(@Context() { viewer }: RequestContext, @Args('input') { id }: TakeBackAnswerInput): Promise<TakeBackAnswerPayload> {
    await this.answering.takeBack(viewer, id);
    return { isDone: true };
  }
}
