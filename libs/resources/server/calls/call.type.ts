import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, DayScalar, LanguageTagScalar, LocalizedField, PageInfoType, RefusalType, SlugScalar } from '#libs/platform/server';
import type { CallRole, ResourceState } from '#libs/resources/shared';
import { CallRoleEnum, ResourceStateEnum } from '../enums.ts';

/** What is public of a call. */
@ObjectType({ isAbstract: true })
abstract class SaidCall {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => [CallRoleEnum], { description: 'Which roles are sought.' })
  roles: CallRole[];

  @Field(() => [LanguageTagScalar], { description: 'Into which languages, or in which.' })
  languages: string[];

  @LocalizedField('What is sought, in the words of whoever calls; null where the house calls.', { nullable: true })
  seeking: LocalizedText | null;

  @Field(() => DayScalar, { description: 'The day on which it was opened.' })
  openedOn: string;

  @Field(() => DayScalar, {
    name: 'until',
    nullable: true,
    description: 'The last day on which it can be answered; null where none is set.',
  })
  untilDay: string | null;
}

@Allow('public')
@ObjectType('Call', { description: 'That somebody looks for others to go on with a resource. Who it is, is not told.' })
export class CallType extends SaidCall {}

@Allow('signed-in')
@ObjectType('KeptCall', { description: 'A call as those see it who look after it.' })
export class KeptCallType extends SaidCall {
  @Field({ description: 'Whether it can be answered today.' })
  isOpen: boolean;

  @Field({ description: 'Whether the viewer reads its answers; whoever only reviews there may close it.' })
  viewerReadsAnswers: boolean;

  @Field({ description: 'The title of the newest version of what it is about.' })
  title: string;

  @Field(() => SlugScalar, { description: 'The name of what it is about.' })
  slug: string;

  @Field(() => ResourceStateEnum, { description: 'Where that stands.' })
  state: ResourceState;
}

@Allow('signed-in')
@ObjectType('CallableResource', { description: 'Something for which the viewer may call.' })
export class CallableResourceType {
  @Field(() => SlugScalar, { description: 'Its name.' })
  slug: string;

  @Field({ description: 'The title of its newest version.' })
  title: string;

  @Field(() => ResourceStateEnum, { description: 'Where it stands.' })
  state: ResourceState;
}

@Allow('public')
@ObjectType('CallEdge', { description: 'A call at its place in a list.' })
export class CallEdgeType {
  @Field(() => CallType, { description: 'The call.' })
  node: CallType;

  @Field({ description: 'Its place: give it as `after` for what follows.' })
  cursor: string;
}

@Allow('public')
@ObjectType('CallConnection', { description: 'A part of the open calls, the newest first.' })
export class CallConnectionType {
  @Field(() => [CallEdgeType], { description: 'The calls of this part.' })
  edges: CallEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this part stands.' })
  pageInfo: PageInfoType;
}

/** What comes of a change. */
@ObjectType({ isAbstract: true })
abstract class CallPayload {
  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was changed.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('OpenCallPayload')
export class OpenCallPayload extends CallPayload {
  @Field(() => ID, { nullable: true, description: 'The call.' })
  call?: string | null;
}

@Allow('public')
@ObjectType('CloseCallPayload')
export class CloseCallPayload extends CallPayload {}

@Allow('public')
@ObjectType('AnswerCallPayload')
export class AnswerCallPayload extends CallPayload {
  @Field(() => ID, { nullable: true, description: 'The conversation in which her answer stands.' })
  conversation?: string | null;
}

@Allow('public')
@ObjectType('WriteMessagePayload')
export class WriteMessagePayload extends CallPayload {}

@Allow('public')
@ObjectType('CloseConversationPayload')
export class CloseConversationPayload extends CallPayload {}

@Allow('public')
@ObjectType('BlockConversationPayload')
export class BlockConversationPayload extends CallPayload {}

@Allow('public')
@ObjectType('DeleteConversationPayload')
export class DeleteConversationPayload extends CallPayload {}
