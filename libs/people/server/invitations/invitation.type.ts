import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import type { GivenRole } from '#libs/people/shared';
import { Allow, DayScalar, LocalizedField, RefusalType } from '#libs/platform/server';
import { RoleEnum } from '../groups/group.type.ts';

@Allow('invite:people')
@ObjectType('Invitation', { description: 'A role that waits for whoever brings the code. The code itself is not kept.' })
export class InvitationType {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => RoleEnum, { description: 'The role that it gives.' })
  role: GivenRole;

  @Field(() => DayScalar, { name: 'until', nullable: true, description: 'The last day of that role; null for one without.' })
  untilDay: string | null;

  @Field(() => DayScalar, { description: 'The last day on which it can be taken.' })
  expiresOn: string;
}

@Allow('public')
@ObjectType('InvitationOffer', { description: 'What an invitation gives, for whoever holds its code.' })
export class InvitationOfferType {
  @LocalizedField('The title of the group.')
  groupTitle: LocalizedText;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: GivenRole;

  @Field(() => DayScalar, { name: 'until', nullable: true, description: 'The last day of the role; null for one without.' })
  untilDay: string | null;
}

@Allow('public')
@ObjectType('CreateInvitationPayload')
export class CreateInvitationPayload {
  @Field(() => String, { nullable: true, description: 'The code, given here and never again. Whoever holds it gets the role.' })
  code?: string | null;

  @Field(() => InvitationType, { nullable: true, description: 'The invitation.' })
  invitation?: InvitationType | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why none was made.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('WithdrawInvitationPayload')
export class WithdrawInvitationPayload {
  @Field({ defaultValue: false, description: 'Whether its code is worth nothing any more.' })
  isWithdrawn: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('AcceptInvitationPayload')
export class AcceptInvitationPayload {
  @Field(() => InvitationOfferType, { nullable: true, description: 'What the viewer now is, and where.' })
  offer?: InvitationOfferType | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was taken.' })
  refusal?: RefusalType | null;
}
