import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Id } from '#libs/kernel/shared';
import { IsId, SlugScalar } from '#libs/platform/server';
import { sourceLimits } from '#libs/mdx/shared';
import { ResourceContentInput } from '../resource-content.input.ts';

@InputType()
export class SaveDraftInput {
  @IsId()
  @Field(() => ID, { description: 'An id that the writer made: saving the same twice makes one draft.' })
  id: Id<'ResourceDraft'>;

  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'The revision on which she wrote; 0 for a new draft.' })
  revision: number;

  @IsId()
  @Field(() => ID, { description: 'The group through which she writes.' })
  group: Id<'Group'>;

  @Field(() => SlugScalar, { nullable: true, description: 'The contribution of hers of which it becomes a new version.' })
  resource?: string | null;

  @ValidateNested()
  @Type(() => ResourceContentInput)
  @Field(() => ResourceContentInput, { description: 'All that she wrote.' })
  content: ResourceContentInput;
}

/** One of her drafts. */
@InputType({ isAbstract: true })
abstract class OneDraftInput {
  @IsId()
  @Field(() => ID, { description: 'Which draft.' })
  id: Id<'ResourceDraft'>;
}

@InputType()
export class DeleteDraftInput extends OneDraftInput {}

@InputType()
export class SubmitDraftInput extends OneDraftInput {}

@InputType()
export class JudgeTextInput {
  @MaxLength(sourceLimits.bytes)
  @Field({ description: 'A text in MDX.' })
  source: string;

  @IsOptional()
  @IsId()
  @Field(() => ID, { nullable: true, description: 'The draft of hers of which it is: then images that it does not have are told.' })
  draft?: Id<'ResourceDraft'> | null;
}
