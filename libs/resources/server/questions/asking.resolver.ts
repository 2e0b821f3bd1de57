import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import { AskingService, type OwnQuestion } from './asking.service.ts';
import { AskQuestionInput, TakeBackQuestionInput } from './question.input.ts';
import { AskQuestionPayload, OwnQuestionType, TakeBackQuestionPayload } from './question.type.ts';

/** Asking, and what became of what one asked. */
@Resolver()
export class AskingResolver {
  constructor(private readonly asking: AskingService) {}

  @Allow('signed-in')
  @Query(() => [OwnQuestionType], { description: 'What the viewer asked and is not published, at most 20.' })
  myQuestions(@Context() { viewer }: RequestContext): Promise<OwnQuestion[]> {
    return this.asking.own(viewer);
  }

  @Allow('signed-in')
  @Change(() => AskQuestionPayload, { description: 'Asks those who know. Who asks is kept closed, and only until it is published.' })
  async askQuestion(
    @Context() { viewer }: RequestContext,
    @Args('input') { about, ...asked }: AskQuestionInput,
  ): Promise<AskQuestionPayload> {
    await this.asking.ask(viewer, { ...asked, about: about ?? null });
    return { isDone: true };
  }

  @Allow('signed-in')
  @Change(() => TakeBackQuestionPayload, { description: 'Takes a question of hers back before it is published.' })
  async takeBackQuestion(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: TakeBackQuestionInput,
  ): Promise<TakeBackQuestionPayload> {
    await this.asking.takeBack(viewer, id);
    return { isDone: true };
  }
}
