import { Args, Context, Resolver } from '@nestjs/graphql';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import { AnswerReviewService } from './answer-review.service.ts';
import { AskAnswerChangesInput, CloseQuestionInput, PublishAnswerInput, WithdrawQuestionInput } from './question.input.ts';
import { AskAnswerChangesPayload, CloseQuestionPayload, PublishAnswerPayload, WithdrawQuestionPayload } from './question.type.ts';

/** What becomes of an answer: changes asked, published, or its question closed. */
@Resolver()
export class AnswerReviewResolver {
  constructor(private readonly review: AnswerReviewService) {}

  @Allow('review:resources')
  @Change(() => AskAnswerChangesPayload, { description: 'Sends an answer back, with what should be otherwise.' })
  async askAnswerChanges(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, revision, wish }: AskAnswerChangesInput,
  ): Promise<AskAnswerChangesPayload> {
    await this.review.askChanges(viewer, id, revision, wish);
    return { isDone: true };
  }

  @Allow('review:resources')
  @Change(() => PublishAnswerPayload, { description: 'Publishes a question in these words with its answer; who asked is forgotten.' })
  async publishAnswer(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, revision, ...words }: PublishAnswerInput,
  ): Promise<PublishAnswerPayload> {
    await this.review.publish(viewer, id, revision, words);
    return { isDone: true };
  }

  @Allow('review:resources')
  @Change(() => CloseQuestionPayload, { description: 'Closes a question without publishing it, and tells why to whoever asked.' })
  async closeQuestion(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, reason }: CloseQuestionInput,
  ): Promise<CloseQuestionPayload> {
    await this.review.close(viewer, id, reason);
    return { isDone: true };
  }

  @Allow('review:resources')
  @Change(() => WithdrawQuestionPayload, { description: 'Takes a published question and its answer off every page, for good.' })
  async withdrawQuestion(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: WithdrawQuestionInput,
  ): Promise<WithdrawQuestionPayload> {
    await this.review.withdraw(viewer, id);
    return { isDone: true };
  }
}
