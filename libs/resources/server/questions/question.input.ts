import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, Matches, MaxLength, Min } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { IsId, LanguageTagScalar, PlaceScalar } from '#libs/platform/server';
import { oneLine, questionLimits, severalLines, type ResourceTopic } from '#libs/resources/shared';
import { ResourceTopicEnum } from '../enums.ts';

/** The words of a question. */
@InputType({ isAbstract: true })
abstract class WordsInput {
  @MaxLength(questionLimits.question)
  @Matches(/\S/)
  @Matches(oneLine)
  @Field({ description: 'The question in one sentence.' })
  question: string;

  @MaxLength(questionLimits.details)
  @Matches(severalLines)
  @Field({ description: 'What it takes to understand it; may be empty.' })
  details: string;

  @Field(() => ResourceTopicEnum, { description: 'What it is about.' })
  topic: ResourceTopic;
}

@InputType()
export class AskQuestionInput extends WordsInput {
  @Field(() => LanguageTagScalar, { description: 'The language in which it is asked.' })
  language: string;

  @Field(() => PlaceScalar, { nullable: true, description: 'The address of the text that it is about.' })
  about?: string | null;
}

/** One question. */
@InputType({ isAbstract: true })
abstract class OneQuestionInput {
  @IsId()
  @Field(() => ID, { description: 'Which question.' })
  id: Id<'Question'>;
}

@InputType()
export class TakeBackQuestionInput extends OneQuestionInput {}

@InputType()
export class SendAnswerInput extends OneQuestionInput {
  @MaxLength(questionLimits.answer)
  @Matches(/\S/)
  @Field({ description: 'The answer in MDX.' })
  source: string;
}

@InputType()
export class TakeBackAnswerInput extends OneQuestionInput {}

@InputType()
export class AskAnswerChangesInput extends OneQuestionInput {
  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Which of its answers, as the reviewer saw it.' })
  revision: number;

  @MaxLength(questionLimits.remark)
  @Matches(/\S/)
  @Matches(severalLines)
  @Field({ description: 'What should be otherwise.' })
  wish: string;
}

@InputType()
export class PublishAnswerInput extends WordsInput {
  @IsId()
  @Field(() => ID, { description: 'Which question.' })
  id: Id<'Question'>;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Which of its answers, as the reviewer saw it.' })
  revision: number;
}

@InputType()
export class CloseQuestionInput extends OneQuestionInput {
  @MaxLength(questionLimits.remark)
  @Matches(/\S/)
  @Matches(severalLines)
  @Field({ description: 'Why nobody will answer it; whoever asked reads this.' })
  reason: string;
}

@InputType()
export class WithdrawQuestionInput extends OneQuestionInput {}
