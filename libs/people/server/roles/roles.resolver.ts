import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Change, pageSize, pageSizes, RequestContext } from '#libs/platform/server';
import type { Group } from '../groups/group.entity.ts';
import { GroupType } from '../groups/group.type.ts';
import { mayIn } from '../groups/groups.policy.ts';
import { MemberConnectionType, OwnRoleType } from './member.type.ts';
import { MembersService, type MemberConnection } from './members.service.ts';
import { OwnRoles, type OwnRole } from './own-roles.ts';
import { ChangeTermInput, EndRoleInput, GiveRoleInput } from './role.input.ts';
import { ChangeTermPayload, EndRolePayload, GiveRolePayload } from './role.payload.ts';
import { RolesService } from './roles.service.ts';

/** One's own roles, who has which in a group, and giving, ending and changing them. */
@Resolver(() => GroupType)
export class RolesResolver {
  constructor(
    private readonly roles: RolesService,
    private readonly lists: MembersService,
    private readonly own: OwnRoles,
  ) {}

  @Allow('signed-in')
  @Query(() => [OwnRoleType], { description: 'The roles of the viewer that have not ended.' })
  myRoles(@Context() { viewer }: RequestContext): Promise<OwnRole[]> {
    return this.own.of(viewer);
  }

  @Allow('see:groups')
  @ResolveField(() => MemberConnectionType, {
    nullable: true,
    description: 'Who has a role in this group itself, not in those below; null where the viewer may not see it.',
  })
  async members(
    @Parent() group: Group,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: pageSizes.usual, description: 'How many, 1 to 50.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor behind which to go on.' }) after: string | null,
  ): Promise<MemberConnection | null> {
    if (!mayIn(context.viewer, 'see:members', group)) return null;
    const load = (ids: readonly Id<'Group'>[]) => this.lists.ofGroups(ids, pageSize(first), after ?? null);
    return context.loader(`members ${first} ${after ?? ''}`, load).load(group.id);
  }

  @Allow('give:roles')
  @Change(() => GiveRolePayload, {
    description: 'Gives a role to somebody who is in a group of the viewer already. Where it is held, the longer term stays.',
  })
  async giveRole(
    @Context() { viewer }: RequestContext,
    @Args('input') { group, pseudonym, role, until }: GiveRoleInput,
  ): Promise<GiveRolePayload> {
    await this.roles.give(viewer, { group, pseudonym, role, until: until ?? null });
    return { isDone: true };
  }

  @Allow('signed-in')
  @Change(() => EndRolePayload, { description: "Ends a role: the viewer's own, or one that she could give." })
  async endRole(@Context() { viewer }: RequestContext, @Args('input') { id }: EndRoleInput): Promise<EndRolePayload> {
    await this.roles.end(viewer, id);
    return { isDone: true };
  }

  @Allow('give:roles')
  @Change(() => ChangeTermPayload, { description: "Sets the last day of somebody else's role that the viewer could give." })
  async changeTerm(@Context() { viewer }: RequestContext, @Args('input') { id, until }: ChangeTermInput): Promise<ChangeTermPayload> {
    await this.roles.changeTerm(viewer, id, until ?? null);
    return { isDone: true };
  }
}
