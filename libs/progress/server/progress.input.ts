import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { DayScalar, IsId, LanguageTagScalar, SlugScalar } from '#libs/platform/server';
import { eventKinds, type EventKind } from '#libs/progress/shared';

/** The kinds for GraphQL. */
export const EventKindEnum = Object.fromEntries(eventKinds.map((kind) => [kind, kind])) as { [Kind in EventKind]: Kind };
registerEnumType(EventKindEnum, {
  name: 'EventKind',
  description: 'What can have happened at a point. ANSWERED and ATTENDED only the server can say.',
});

@InputType({ description: 'Something that happened on the way of the viewer.' })
export class LearningEventInput {
  @IsOptional()
  @IsId()
  @Field(() => ID, {
    nullable: true,
    description: 'A UUID made by the device, so that sending twice records once. A plain form leaves it out.',
  })
  id?: string | null;

  @Field(() => SlugScalar, { description: 'The source of the course.' })
  source: string;

  @Field(() => SlugScalar, { description: 'The point in it.' })
  point: string;

  @Field(() => EventKindEnum, { description: 'What happened.' })
  kind: EventKind;

  @Field(() => DayScalar, {
    nullable: true,
    description: "The device's local day. A plain form leaves it out: then it is the server's day in UTC.",
  })
  day?: string | null;

  @IsOptional()
  @IsId()
  @Field(() => ID, { nullable: true, description: 'The event that this one withdraws; only of RETRACTED.' })
  retracts?: string | null;
}

@InputType()
export class RecordEventsInput {
  @IsOptional()
  @IsId()
  @Field(() => ID, {
    nullable: true,
    description: 'The path on which the events happened; a batch for another path than that of the viewer is refused.',
  })
  path?: string | null;

  @ValidateNested({ each: true })
  @Type(() => LearningEventInput)
  @Field(() => [LearningEventInput], { description: 'At most 100.' })
  events: LearningEventInput[];
}

@InputType()
export class RetractMarksInput {
  @Field(() => SlugScalar, { description: 'The source of the course.' })
  source: string;

  @Field(() => SlugScalar, { description: 'The point in it.' })
  point: string;

  @Field(() => EventKindEnum, { description: 'What to take back.' })
  kind: EventKind;
}

@InputType()
export class AnswerQuestionInput {
  @Field(() => SlugScalar, { description: 'The course, by its slug.' })
  course: string;

  @Field(() => SlugScalar, { description: 'The lesson, by its slug.' })
  lesson: string;

  @Field(() => SlugScalar, { description: 'The point of the question.' })
  question: string;

  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(20, { each: true })
  @Field(() => [Int], { description: 'The numbers of the chosen options.' })
  options: number[];

  @Field(() => LanguageTagScalar, { defaultValue: 'es', description: 'In which language to explain.' })
  language: string;

  @Field({ defaultValue: false, description: 'Begin a path for the answer to a check question, if there is none.' })
  keep: boolean;
}

@InputType()
export class RecoverPathInput {
  @MaxLength(400)
  @Field({ description: 'The eight words, as typed.' })
  words: string;

  @Field({
    defaultValue: false,
    description: 'Bring along what was marked in this browser; its own words are then worth nothing any more.',
  })
  bringCurrent: boolean;
}

@InputType()
export class ErasePathInput {
  @Field({ description: 'She said that she is sure.' })
  isConfirmed: boolean;
}
