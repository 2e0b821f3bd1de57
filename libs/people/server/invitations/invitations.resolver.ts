import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, Change, RequestContext, SlugScalar } from '#libs/platform/server';
import type { Invitation } from './invitation.entity.ts';
import { AcceptInvitationInput, CreateInvitationInput, mostTyped, WithdrawInvitationInput } from './invitation.input.ts';
import {
  AcceptInvitationPayload,
  CreateInvitationPayload,
  InvitationOfferType,
  InvitationType,
  WithdrawInvitationPayload,
} from './invitation.type.ts';
import { InvitingService, type Offer } from './inviting.service.ts';

/** Inviting somebody who is not known yet, and accepting. */
@Resolver()
export class InvitationsResolver {
  constructor(private readonly inviting: InvitingService) {}

  @Allow('invite:people')
  @Query(() => [InvitationType], { description: 'The invitations into a group that can still be taken, at most 100; NOT_FOUND elsewhere.' })
  invitations(
    @Context() { viewer }: RequestContext,
    @Args('group', { type: () => SlugScalar, description: 'The group, by its slug.' }) group: string,
  ): Promise<Invitation[]> {
    return this.inviting.list(viewer, group);
  }

  @Allow('public')
  @Query(() => InvitationOfferType, {
    nullable: true,
    description: 'What the invitation of a code gives; null alike for one that never was, was taken or has ended.',
  })
  async invitation(@Args('code', { description: 'The code, as typed.' }) code: string): Promise<Offer | null> {
    return code.length > mostTyped ? null : this.inviting.offer(code);
  }

  @Allow('invite:people')
  @Change(() => CreateInvitationPayload, { description: 'Makes an invitation to a role that the viewer can give. The code comes once.' })
  async createInvitation(
    @Context() { viewer }: RequestContext,
    @Args('input') { group, role, until, days }: CreateInvitationInput,
  ): Promise<CreateInvitationPayload> {
    return this.inviting.create(viewer, { group, role, until: until ?? null, days });
  }

  @Allow('invite:people')
  @Change(() => WithdrawInvitationPayload, { description: 'Makes the code of an invitation worthless.' })
  async withdrawInvitation(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: WithdrawInvitationInput,
  ): Promise<WithdrawInvitationPayload> {
    await this.inviting.withdraw(viewer, id);
    return { isWithdrawn: true };
  }

  @Allow('signed-in')
  @Change(() => AcceptInvitationPayload, {
    description: 'Takes an invitation, once. Where the role is held already, the longer term stays.',
  })
  async acceptInvitation(
    @Context() { viewer }: RequestContext,
    @Args('input') { code }: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    return { offer: await this.inviting.accept(viewer, code) };
  }
}
