import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { pseudonymLength, type GivenRole } from '#libs/people/shared';
import { DayScalar, IsId } from '#libs/platform/server';
import { RoleEnum } from '../groups/group.type.ts';

@InputType()
export class GiveRoleInput {
  @IsId()
  @Field(() => ID, { description: 'In which group.' })
  group: string;

  @MaxLength(pseudonymLength.most)
  @Field({ description: 'The pseudonym of somebody who is in a group of yours already. Others come by invitation.' })
  pseudonym: string;

  @Field(() => RoleEnum, { description: 'Which role.' })
  role: GivenRole;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it holds; left out: until somebody ends it.' })
  until?: string | null;
}

@InputType()
export class EndRoleInput {
  @IsId()
  @Field(() => ID, { description: 'Which role, by the id of its member.' })
  id: string;
}

@InputType()
export class ChangeTermInput {
  @IsId()
  @Field(() => ID, { description: 'Which role, by the id of its member.' })
  id: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it holds; null: until somebody ends it.' })
  until?: string | null;
}

/** One account, and nothing to say about it. */
@InputType({ isAbstract: true })
abstract class OneAccountInput {
  @IsId()
  @Field(() => ID, { description: 'Which account.' })
  id: string;
}

@InputType()
export class SuspendAccountInput extends OneAccountInput {}

@InputType()
export class RestoreAccountInput extends OneAccountInput {}
