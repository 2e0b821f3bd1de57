import { Field, ID, InputType } from '@nestjs/graphql';
import type { GroupKind } from '#libs/people/shared';
import { IsId, SlugScalar, TitledInput } from '#libs/platform/server';
import { GroupKindEnum } from './group.type.ts';

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
