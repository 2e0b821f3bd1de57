import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import type { GroupKind } from '#libs/people/shared';
import { IsId, LocalizedTextInput, SlugScalar } from '#libs/platform/server';
import { GroupKindEnum } from './group.type.ts';

/** A title in at least one language. */
@InputType({ isAbstract: true })
abstract class TitledInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  @Field(() => [LocalizedTextInput], { description: 'Its title, in one language at least and eight at most.' })
  title: LocalizedTextInput[];
}

@InputType()
export class CreateGroupInput extends TitledInput {
  @IsId()
  @Field(() => ID, { description: 'The group directly above.' })
  parent: string;

  @Field(() => GroupKindEnum, { description: 'What it is: nodes stand below the network, organisations below a node or the network.' })
  kind: GroupKind;

  @Field(() => SlugScalar, {
    nullable: true,
    description: 'How its address begins; from the title when left out. Whoever does not see all groups gets some letters behind it.',
  })
  slug?: string | null;
}

@InputType()
export class RenameGroupInput extends TitledInput {
  @IsId()
  @Field(() => ID, { description: 'Which group.' })
  id: string;
}

/** One group, and nothing to say about it. */
@InputType({ isAbstract: true })
abstract class OneGroupInput {
  @IsId()
  @Field(() => ID, { description: 'Which group.' })
  id: string;
}

@InputType()
export class CloseGroupInput extends OneGroupInput {}

@InputType()
export class ReopenGroupInput extends OneGroupInput {}
