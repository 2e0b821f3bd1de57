import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { canGive, givenRoles, type GivenRole } from '#libs/people/shared';
import { Allow, Change, localizedText, RequestContext, SlugScalar } from '#libs/platform/server';
import type { Group } from './group.entity.ts';
import { CloseGroupInput, CreateGroupInput, RenameGroupInput, ReopenGroupInput } from './group.input.ts';
import { CloseGroupPayload, CreateGroupPayload, RenameGroupPayload, ReopenGroupPayload } from './group.payload.ts';
import { GroupType, RoleEnum } from './group.type.ts';
import { GroupWritingService } from './group-writing.service.ts';
import { mayAbove, mayIn, rolesIn } from './groups.policy.ts';
import { GroupsService } from './groups.service.ts';

/** Groups, what the viewer may do in each, and changing them. */
@Resolver(() => GroupType)
export class GroupsResolver {
  constructor(
    private readonly groups: GroupsService,
    private readonly writing: GroupWritingService,
  ) {}

  @Allow('see:groups')
  @Query(() => [GroupType], {
    name: 'groups',
    description: 'The groups above and below where the viewer has a role, each behind the one above it; at most 500.',
  })
  list(@Context() { viewer }: RequestContext): Promise<Group[]> {
    return this.groups.list(viewer);
  }

  @Allow('see:groups')
  @Query(() => GroupType, { nullable: true, description: 'One group, if it exists for the viewer.' })
  group(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Group | null> {
    return this.groups.bySlug(viewer, slug);
  }

  @Allow('see:groups')
  @ResolveField(() => Boolean, { description: 'Whether it is open with all above it: only then do roles hold in it.' })
  isOpen(@Parent() { id }: Group, @Context() context: RequestContext): Promise<boolean> {
    return context.loader('open groups', (ids: readonly Id<'Group'>[]) => this.groups.areOpen(ids)).load(id);
  }

  @Allow('see:groups')
  @ResolveField(() => Boolean, { description: 'Whether the viewer looks after it: its title, and groups below it.' })
  viewerCanWrite(@Parent() group: Group, @Context() { viewer }: RequestContext): boolean {
    return mayIn(viewer, 'write:groups', group);
  }

  @Allow('see:groups')
  @ResolveField(() => Boolean, { description: 'Whether the viewer can close and open it; only from above.' })
  viewerCanClose(@Parent() group: Group, @Context() { viewer }: RequestContext): boolean {
    return mayAbove(viewer, 'write:groups', group);
  }

  @Allow('see:groups')
  @ResolveField(() => Boolean, { description: 'Whether the viewer can tell something to all in it and below.' })
  viewerCanAnnounce(@Parent() group: Group, @Context() { viewer }: RequestContext): boolean {
    return mayIn(viewer, 'send:announcements', group);
  }

  @Allow('see:groups')
  @ResolveField(() => [RoleEnum], { description: 'The roles that the viewer can give in it, by hand or by invitation.' })
  viewerCanGive(@Parent() group: Group, @Context() { viewer }: RequestContext): GivenRole[] {
    const held = rolesIn(viewer, group);
    return givenRoles.filter((role) => canGive(held, role, group.kind));
  }

  @Allow('write:groups')
  @Change(() => CreateGroupPayload, { description: 'Makes a group below one that the viewer looks after.' })
  async createGroup(
    @Context() { viewer }: RequestContext,
    @Args('input') { parent, kind, slug, title }: CreateGroupInput,
  ): Promise<CreateGroupPayload> {
    return { group: await this.writing.create(viewer, { parent, kind, slug: slug ?? null, title: localizedText(title) }) };
  }

  @Allow('write:groups')
  @Change(() => RenameGroupPayload, { description: 'Gives a group another title; the address of its page stays.' })
  async renameGroup(@Context() { viewer }: RequestContext, @Args('input') { id, title }: RenameGroupInput): Promise<RenameGroupPayload> {
    return { group: await this.writing.rename(viewer, id, localizedText(title)) };
  }

  @Allow('write:groups')
  @Change(() => CloseGroupPayload, { description: 'Closes a group from above: no role holds in it nor below any more. Safe to repeat.' })
  async closeGroup(@Context() { viewer }: RequestContext, @Args('input') { id }: CloseGroupInput): Promise<CloseGroupPayload> {
    return { group: await this.writing.setClosed(viewer, id, true) };
  }

  @Allow('write:groups')
  @Change(() => ReopenGroupPayload, {
    description: 'Opens a closed group: the roles in it hold again, as far as their terms do. Safe to repeat.',
  })
  async reopenGroup(@Context() { viewer }: RequestContext, @Args('input') { id }: ReopenGroupInput): Promise<ReopenGroupPayload> {
    return { group: await this.writing.setClosed(viewer, id, false) };
  }
}
