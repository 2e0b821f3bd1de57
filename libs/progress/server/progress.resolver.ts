import { Args, Context, Resolver } from '@nestjs/graphql';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import { AnswersService } from './answers.service.ts';
import { OwnPathService } from './own-path.service.ts';
import { AnswerQuestionInput, ErasePathInput, RecordEventsInput, RecoverPathInput, RetractMarksInput } from './progress.input.ts';
import {
  AnswerQuestionPayload,
  ErasePathPayload,
  LeavePathPayload,
  RecordEventsPayload,
  RecoverPathPayload,
  RetractMarksPayload,
} from './progress.payload.ts';

/** What can be done with one's own path. Open to all: a path begins with the first mark. */
@Resolver()
export class ProgressResolver {
  constructor(
    private readonly own: OwnPathService,
    private readonly answers: AnswersService,
  ) {}

  @Allow('public')
  @Change(() => RecordEventsPayload, {
    description: 'Records what happened on the way of the viewer; begins a path if there is none. Safe to repeat.',
  })
  async recordEvents(@Context() context: RequestContext, @Args('input') { path, events }: RecordEventsInput): Promise<RecordEventsPayload> {
    const { accepted, refused, words } = await this.own.record(context, path ?? null, events);
    const named = refused.map(({ id, code }) => ({ id, code, message: context.speak(`refusal.${code}`) }));
    return { accepted: [...accepted], refused: named, recoveryWords: words };
  }

  @Allow('learner')
  @Change(() => RetractMarksPayload, { description: 'Takes back what stands of one kind at a point. Safe to repeat.' })
  async retractMarks(
    @Context() context: RequestContext,
    @Args('input') { source, point, kind }: RetractMarksInput,
  ): Promise<RetractMarksPayload> {
    await this.own.retract(context, source, point, kind);
    return {};
  }

  @Allow('public')
  @Change(() => AnswerQuestionPayload, {
    description: 'Grades an answer and explains it. A check question is noted on the path: right or wrong, never the choice.',
  })
  async answerQuestion(@Context() context: RequestContext, @Args('input') input: AnswerQuestionInput): Promise<AnswerQuestionPayload> {
    const { source, isCheck, isRight, chosen } = await this.answers.grade(context.viewer, input, input.options, input.language);
    if (!isCheck || !(context.viewer.learnerId || input.keep)) return { isRight, chosen, isKept: false };
    const recoveryWords = await this.own.recordAnswer(context, source, input.question, isRight);
    return { isRight, chosen, isKept: true, recoveryWords };
  }

  @Allow('public')
  @Change(() => RecoverPathPayload, { description: 'Brings a path back to this browser by its eight words.' })
  async recoverPath(
    @Context() context: RequestContext,
    @Args('input') { words, bringCurrent }: RecoverPathInput,
  ): Promise<RecoverPathPayload> {
    await this.own.recover(context, words, bringCurrent);
    return { isRecovered: true };
  }

  @Allow('public')
  @Change(() => LeavePathPayload, { description: 'Makes this browser forget the path; whoever has the words can come back to it.' })
  async leavePath(@Context() context: RequestContext): Promise<LeavePathPayload> {
    await this.own.leave(context);
    return { hasLeft: true };
  }

  @Allow('public')
  @Change(() => ErasePathPayload, { description: 'Erases the path of the viewer with all that is on it, for good.' })
  async erasePath(@Context() context: RequestContext, @Args('input') { isConfirmed }: ErasePathInput): Promise<ErasePathPayload> {
    await this.own.erase(context, isConfirmed);
    return { isErased: true };
  }
}
