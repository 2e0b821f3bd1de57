import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, LanguageTagScalar, PlaceScalar, RefusalType } from '#libs/platform/server';
import type { ProblemKind, ReportState } from '#libs/resources/shared';
import { ProblemKindEnum, ReportStateEnum } from '../enums.ts';

@Allow('public')
@ObjectType('TextPart', { description: 'A part of a text, known by its first words.' })
export class TextPartType {
  @Field(() => Int, { description: 'Its place among the blocks of the text, from 0.' })
  block: number;

  @Field({ description: 'Its first words.' })
  words: string;
}

@Allow('public')
@ObjectType('PlacedText', { description: 'A text of the school at its address.' })
export class PlacedTextType {
  @Field({ description: 'Its title.' })
  title: string;

  @Field(() => LanguageTagScalar, { description: 'The language that it is in.' })
  language: string;

  @Field(() => [TextPartType], { description: 'Its parts, at most 300.' })
  parts: readonly TextPartType[];
}

/** A report; who made it is not among it, for nobody knows. */
@Allow('handle:reports')
@ObjectType('ProblemReport', { description: 'That somebody found something wrong with a text.' })
export class ProblemReportType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => ReportStateEnum, { description: 'Where it stands.' })
  state: ReportState;

  @Field(() => DayScalar, { description: 'The day on which it was made.' })
  madeOn: string;

  @Field(() => PlaceScalar, { description: 'The address of the text, without the language of the page.' })
  place: string;

  @Field({ description: 'The title that the text had.' })
  title: string;

  @Field(() => LanguageTagScalar, { description: 'The language in which it was read.' })
  language: string;

  @Field(() => String, { nullable: true, description: 'The first words of the part that it is about; null for all of the text.' })
  words: string | null;

  @Field(() => ProblemKindEnum, { description: 'What kind of problem it is.' })
  kind: ProblemKind;

  @Field({ description: 'What is wrong.' })
  text: string;
}

@Allow('handle:reports')
@ObjectType('ReportCounts', { description: 'How many reports stand where.' })
export class ReportCountsType {
  @Field(() => Int, { description: 'Those that wait.' })
  open: number;

  @Field(() => Int, { description: 'Those whose texts were mended in the last 90 days.' })
  mended: number;

  @Field(() => Int, { description: 'Those of the last 90 days that were no problem.' })
  noProblem: number;
}

@Allow('handle:reports')
@ObjectType('ProblemReports', { description: 'The reports that the viewer looks after.' })
export class ProblemReportsType {
  @Field(() => [ProblemReportType], { description: 'Those that wait, at most 100.' })
  open: readonly ProblemReportType[];

  @Field(() => [ProblemReportType], { description: 'Those that were handled last, at most 30.' })
  handled: readonly ProblemReportType[];

  @Field(() => ReportCountsType, { description: 'How many stand where.' })
  counts: ReportCountsType;
}

/** What comes of something that was done to a report. */
@ObjectType({ isAbstract: true })
abstract class ReportPayload {
  @Field({ defaultValue: false, description: 'Whether it was done.' })
  isDone: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was done.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('ReportProblemPayload')
export class ReportProblemPayload extends ReportPayload {}

@Allow('public')
@ObjectType('SettleReportPayload')
export class SettleReportPayload extends ReportPayload {}
