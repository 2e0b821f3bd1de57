import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { IsId, LanguageTagScalar, PlaceScalar } from '#libs/platform/server';
import { reportLimit, severalLines, type ProblemKind, type ReportState } from '#libs/resources/shared';
import { ProblemKindEnum, ReportStateEnum } from '../enums.ts';

@InputType()
export class ReportProblemInput {
  @Field(() => PlaceScalar, { description: 'The address of the text, without the language of the page.' })
  place: string;

  @Field(() => LanguageTagScalar, { description: 'In which language it was read.' })
  language: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5999)
  @Field(() => Int, { nullable: true, description: 'The place of a block among those of the text, from 0; left out for all of it.' })
  block?: number | null;

  @Field(() => ProblemKindEnum, { description: 'What kind of problem it is.' })
  kind: ProblemKind;

  @MaxLength(reportLimit)
  @Matches(/\S/)
  @Matches(severalLines)
  @Field({ description: 'What is wrong.' })
  text: string;
}

@InputType()
export class SettleReportInput {
  @IsId()
  @Field(() => ID, { description: 'Which report.' })
  id: Id<'ProblemReport'>;

  @Field(() => ReportStateEnum, { description: 'What came of it; or that it is open after all.' })
  state: ReportState;
}
