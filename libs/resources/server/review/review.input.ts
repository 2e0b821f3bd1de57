import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { DayScalar, IsId } from '#libs/platform/server';

@InputType()
export class CommentInput {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5999)
  @Field(() => Int, { nullable: true, description: 'The place of a block among those of the text, from 0; left out for all of it.' })
  block?: number | null;

  @MaxLength(1000)
  @Matches(/\S/)
  @Field({ description: 'What should be otherwise.' })
  text: string;
}

/** A version of a contribution: what was decided about another one does not count for it. */
@InputType({ isAbstract: true })
abstract class VersionInput {
  @IsId()
  @Field(() => ID, { description: 'Which contribution.' })
  resource: Id<'Resource'>;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Which version of it, as the reviewer saw it.' })
  version: number;
}

@InputType()
export class AskChangesInput extends VersionInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => CommentInput)
  @Field(() => [CommentInput], { description: 'What should be otherwise, where.' })
  comments: CommentInput[];
}

@InputType()
export class PublishResourceInput extends VersionInput {}

@InputType()
export class WithdrawResourceInput {
  @IsId()
  @Field(() => ID, { description: 'Which contribution.' })
  resource: Id<'Resource'>;
}

@InputType()
export class ConfirmResourceInput extends VersionInput {
  @Field(() => DayScalar, { description: 'Until when it holds: a day to come, at most two years ahead.' })
  reviewBy: string;
}

@InputType()
export class CatchUpWithWorkInput extends VersionInput {
  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The version of the work that was compared: the published one.' })
  workVersion: number;
}
