import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, LanguageTagScalar, PlaceScalar, RefusalType, SlugScalar } from '#libs/platform/server';
import type { QuestionState, ResourceTopic } from '#libs/resources/shared';
import { QuestionStateEnum, ResourceTopicEnum } from '../enums.ts';
import { TextIssueType } from '../text-issue.type.ts';

/** A question for those who answer and decide; who asked is not among it. */
@Allow('answer:questions')
@ObjectType('StudioQuestion', { description: 'A question as those see it who answer and decide.' })
export class StudioQuestionType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @Field(() => QuestionStateEnum, { description: 'Where it stands.' })
  state: QuestionState;

  @Field(() => DayScalar, { description: 'The day on which it was asked.' })
  askedOn: string;

  @Field({ description: 'The question in one sentence.' })
  question: string;

  @Field({ description: 'What it takes to understand it; may be empty.' })
  details: string;

  @Field(() => ResourceTopicEnum, { description: 'What it is about.' })
  topic: ResourceTopic;

  @Field(() => LanguageTagScalar, { description: 'The language in which it was asked.' })
  language: string;

  @Field(() => PlaceScalar, { nullable: true, description: 'The address of the text that it is about.' })
  about: string | null;

  @Field(() => Int, { description: 'How often an answer was sent in.' })
  revision: number;

  @Field({ description: 'Whether the viewer answered it.' })
  isOwn: boolean;

  @Field({ description: 'Whether the viewer may decide about it.' })
  viewerCanReview: boolean;
}

@Allow('public')
@ObjectType('SendAnswerPayload')
export class SendAnswerPayload {
  @Field(() => [TextIssueType], { defaultValue: [], description: 'What is wrong with its text; nothing once it was sent in.' })
  issues: readonly TextIssueType[];

  @Field(() => RefusalType, { nullable: true, description: 'Why it was not looked at.' })
  refusal?: RefusalType | null;
}
