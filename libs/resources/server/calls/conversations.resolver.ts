import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Change, Costs, isId, pageSize, pageSizes, RequestContext } from '#libs/platform/server';
import { CallAnsweringService } from './call-answering.service.ts';
import type { Call } from './call.entity.ts';
import {
  AnswerCallInput,
  BlockConversationInput,
  CloseConversationInput,
  DeleteConversationInput,
  WriteMessageInput,
} from './call.input.ts';
import {
  AnswerCallPayload,
  BlockConversationPayload,
  CallType,
  CloseConversationPayload,
  DeleteConversationPayload,
  WriteMessagePayload,
} from './call.type.ts';
import { CallsService } from './calls.service.ts';
import { CallMessageType, ConversationType } from './conversation.type.ts';
import { ConversationsService, type OpenConversation, type SeenMessage } from './conversations.service.ts';

const calls = Symbol('calls of conversations');

/** Answers to calls, and what is written to each other about them. */
@Resolver(() => ConversationType)
export class ConversationsResolver {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly answering: CallAnsweringService,
    private readonly calls: CallsService,
  ) {}

  @Allow('signed-in')
  @Query(() => [ConversationType], { description: "The viewer's conversations, the one written to last first; at most 100." })
  myConversations(@Context() { viewer }: RequestContext): Promise<OpenConversation[]> {
    return this.conversations.list(viewer);
  }

  @Allow('signed-in')
  @Query(() => ConversationType, { nullable: true, description: "One of the viewer's conversations." })
  conversation(
    @Context() { viewer }: RequestContext,
    @Args('id', { type: () => ID }) id: Id<'CallConversation'>,
  ): Promise<OpenConversation | null> {
    return isId(id) ? this.conversations.byId(viewer, id) : Promise.resolve(null);
  }

  @Allow('signed-in')
  // So dear that nobody asks for those of a whole list at once: together they are megabytes.
  @Costs(300)
  @ResolveField(() => [CallMessageType], {
    description: 'Its last messages, the first of them first. Too much to be asked of all conversations of a list at once.',
  })
  messages(
    @Parent() conversation: OpenConversation,
    @Context() context: RequestContext,
    @Args('last', { type: () => Int, defaultValue: pageSizes.most, description: 'How many, 1 to 50.' }) last: number,
    @Args('before', { type: () => Int, nullable: true, description: 'The place before which they stand.' }) before: number | null,
  ): Promise<SeenMessage[]> {
    const part = { last: pageSize(last), before: before ?? null };
    const load = (all: readonly OpenConversation[]) => this.conversations.messagesOf(all, part);
    return context.loader(`messages of conversations ${part.last} ${part.before}`, load).load(conversation);
  }

  @Allow('signed-in')
  @ResolveField(() => CallType, { description: 'The call that it is about, also when that is over.' })
  async call(@Parent() { callId }: OpenConversation, @Context() context: RequestContext): Promise<Call> {
    const load = async (ids: readonly Id<'Call'>[]) => {
      const found = new Map((await this.calls.byIds(ids)).map((call) => [call.id, call]));
      return ids.map((id) => found.get(id) ?? new Error('A conversation without its call'));
    };
    return context.loader(calls, load).load(callId) as Promise<Call>;
  }

  @Allow('signed-in')
  @Change(() => AnswerCallPayload, { description: 'Answers a call: what she writes is carried over without telling who she is.' })
  async answerCall(
    @Context() { viewer }: RequestContext,
    @Args('input') { call, text, isNamed }: AnswerCallInput,
  ): Promise<AnswerCallPayload> {
    return { conversation: await this.answering.answer(viewer, call, { text: text.trim(), isNamed }) };
  }

  @Allow('signed-in')
  @Change(() => WriteMessagePayload, { description: 'Writes in a conversation of hers.' })
  async writeMessage(
    @Context() { viewer }: RequestContext,
    @Args('input') { conversation, text, isNamed }: WriteMessageInput,
  ): Promise<WriteMessagePayload> {
    await this.answering.write(viewer, conversation, { text: text.trim(), isNamed });
    return {};
  }

  @Allow('signed-in')
  @Change(() => CloseConversationPayload, { description: 'Ends a conversation for both; both can still read it. Safe to repeat.' })
  async closeConversation(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: CloseConversationInput,
  ): Promise<CloseConversationPayload> {
    await this.answering.close(viewer, id, false);
    return {};
  }

  @Allow('signed-in')
  @Change(() => BlockConversationPayload, { description: 'Ends a conversation, and lets neither hear of the other about this call again.' })
  async blockConversation(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: BlockConversationInput,
  ): Promise<BlockConversationPayload> {
    await this.answering.close(viewer, id, true);
    return {};
  }

  @Allow('signed-in')
  @Change(() => DeleteConversationPayload, { description: 'Deletes a conversation for both, for good.' })
  async deleteConversation(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: DeleteConversationInput,
  ): Promise<DeleteConversationPayload> {
    await this.answering.remove(viewer, id);
    return {};
  }
}
