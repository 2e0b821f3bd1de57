import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, LanguageTagScalar, PageInfoType, PlaceScalar, RefusalType, SlugScalar } from '#libs/platform/server';
import type { QuestionState, ResourceTopic } from '#libs/resources/shared';
import { QuestionStateEnum, ResourceTopicEnum } from '../enums.ts';

@Allow('public')
@ObjectType('QuestionPlace', { description: 'The text that a question is about.' })
export class QuestionPlaceType {
  @Field(() => PlaceScalar, { description: "Its address, without the page's language." })
  place: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field(() => LanguageTagScalar, { description: 'The language of its title.' })
  language: string;
}

/** What leaves the server of a published question; who asked and who answered is not among it. */
@Allow('public')
@ObjectType('Question', { description: 'A question that somebody asked, with the answer of somebody who knows.' })
export class QuestionType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field({ description: 'The question in one sentence.' })
  question: string;

  @Field({ description: 'What it takes to understand it; may be empty.' })
  details: string;

  @Field(() => ResourceTopicEnum, { description: 'What it is about.' })
  topic: ResourceTopic;

  @Field(() => LanguageTagScalar, { description: 'The language of question and answer.' })
  language: string;

  @Field(() => DayScalar, { description: 'The day on which it was published.' })
  publishedOn: string;
}

@Allow('public')
@ObjectType('QuestionEdge', { description: 'A question at its place in a list.' })
export class QuestionEdgeType {
  @Field(() => QuestionType, { description: 'The question.' })
  node: QuestionType;

  @Field({ description: 'Its place: give it as `after` for what follows.' })
  cursor: string;
}

@Allow('public')
@ObjectType('QuestionConnection', { description: 'A part of the questions, the newest first.' })
export class QuestionConnectionType {
  @Field(() => [QuestionEdgeType], { description: 'The questions of this part.' })
  edges: QuestionEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this part stands.' })
  pageInfo: PageInfoType;
}

@Allow('signed-in')
@ObjectType('OwnQuestion', { description: 'A question of the viewer that is not published.' })
export class OwnQuestionType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => QuestionStateEnum, { description: 'Where it stands.' })
  state: QuestionState;

  @Field(() => DayScalar, { description: 'The day on which she asked.' })
  askedOn: string;

  @Field({ description: 'The question in one sentence.' })
  question: string;

  @Field({ description: 'What it takes to understand it; may be empty.' })
  details: string;

  @Field(() => ResourceTopicEnum, { description: 'What it is about.' })
  topic: ResourceTopic;

  @Field(() => LanguageTagScalar, { description: 'The language in which she asked.' })
  language: string;

  @Field(() => PlaceScalar, { nullable: true, description: 'The address of the text that it is about.' })
  about: string | null;
}

/** What comes of something that was done to a question. */
@ObjectType({ isAbstract: true })
abstract class QuestionPayload {
  @Field({ defaultValue: false, description: 'Whether it was done.' })
  isDone: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was done.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('AskQuestionPayload')
export class AskQuestionPayload extends QuestionPayload {}

@Allow('public')
@ObjectType('TakeBackQuestionPayload')
export class TakeBackQuestionPayload extends QuestionPayload {}

@Allow('public')
@ObjectType('TakeBackAnswerPayload')
export class TakeBackAnswerPayload extends QuestionPayload {}

@Allow('public')
@ObjectType('AskAnswerChangesPayload')
export class AskAnswerChangesPayload extends QuestionPayload {}

@Allow('public')
@ObjectType('PublishAnswerPayload')
export class PublishAnswerPayload extends QuestionPayload {}

@Allow('public')
@ObjectType('CloseQuestionPayload')
export class CloseQuestionPayload extends QuestionPayload {}

@Allow('public')
@ObjectType('WithdrawQuestionPayload')
export class WithdrawQuestionPayload extends QuestionPayload {}
