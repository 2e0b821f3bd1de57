import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, LanguageTagScalar, RefusalType } from '#libs/platform/server';
import type { EventRefusal } from './recording.service.ts';

@Allow('public')
@ObjectType('RefusedEvent', { description: 'An event that was not recorded; the others of its batch were.' })
export class RefusedEventType {
  @Field(() => ID, { description: 'Which one.' })
  id: string;

  @Field(() => String, { description: 'EVENT_FORGED, EVENT_IN_FUTURE, EVENT_POINT_UNKNOWN or EVENT_MISFIT.' })
  code: EventRefusal['code'];

  @Field({ description: "Why, in the reader's language." })
  message: string;
}

@Allow('public')
@ObjectType('RecordEventsPayload')
export class RecordEventsPayload {
  @Field(() => [ID], { defaultValue: [], description: 'What is recorded now, for the first time or already before.' })
  accepted: string[];

  @Field(() => [RefusedEventType], { defaultValue: [], description: 'What is not.' })
  refused: RefusedEventType[];

  @Field(() => [String], {
    nullable: true,
    description: 'When this began a path: the words that bring it back. They are never shown again.',
  })
  recoveryWords?: readonly string[] | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing at all was recorded.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('RetractMarksPayload')
export class RetractMarksPayload {
  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was taken back.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('ChosenOption', { description: 'What to say about an option that was chosen.' })
export class ChosenOptionType {
  @Field(() => Number, { description: 'Its number.' })
  option: number;

  @Field({ description: 'Whether it is a right one.' })
  isRight: boolean;

  @Field({ description: 'Why.' })
  feedback: string;

  @Field(() => LanguageTagScalar, { description: 'The language that the explanation really is in.' })
  language: string;
}

@Allow('public')
@ObjectType('AnswerQuestionPayload')
export class AnswerQuestionPayload {
  @Field({ defaultValue: false, description: 'Whether the right options, and only those, were chosen.' })
  isRight: boolean;

  @Field(() => [ChosenOptionType], { defaultValue: [], description: 'An explanation for each chosen option.' })
  chosen: ChosenOptionType[];

  @Field({ defaultValue: false, description: 'Whether the path of the viewer keeps that she answered. What she chose is never kept.' })
  isKept: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'When this began a path: the words that bring it back. They are never shown again.',
  })
  recoveryWords?: readonly string[] | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was graded.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('RecoverPathPayload')
export class RecoverPathPayload {
  @Field({ defaultValue: false, description: 'Whether this browser now acts on the path of these words.' })
  isRecovered: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('LeavePathPayload')
export class LeavePathPayload {
  @Field({ description: 'Whether this browser knows of no path now.' })
  hasLeft: boolean;
}

@Allow('public')
@ObjectType('ErasePathPayload')
export class ErasePathPayload {
  @Field({ defaultValue: false, description: 'Whether the path and everything on it is gone for good.' })
  isErased: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}
