import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, MaxLength, Min } from 'class-validator';
import type { GivenRole } from '#libs/people/shared';
import { DayScalar, IsId } from '#libs/platform/server';
import { RoleEnum } from '../groups/group.type.ts';

/** The most characters that somebody may send for a code, with all that stands between its signs. */
export const mostTyped = 60;

@InputType()
export class CreateInvitationInput {
  @IsId()
  @Field(() => ID, { description: 'Into which group.' })
  group: string;

  @Field(() => RoleEnum, { description: 'Which role it gives.' })
  role: GivenRole;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the role; left out: until somebody ends it.' })
  until?: string | null;

  @IsInt()
  @Min(1)
  @Max(14)
  @Field(() => Int, { defaultValue: 7, description: 'For how many days it can be taken, 1 to 14.' })
  days: number;
}

@InputType()
export class WithdrawInvitationInput {
  @IsId()
  @Field(() => ID, { description: 'Which invitation.' })
  id: string;
}

@InputType()
export class AcceptInvitationInput {
  @MaxLength(mostTyped)
  @Field({ description: 'The code, as typed: in any case, with any signs between.' })
  code: string;
}
