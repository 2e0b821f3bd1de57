import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { canGive, type GivenRole } from '#libs/people/shared';
import { Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { GrantsService } from '../groups/grants.service.ts';
import type { Group } from '../groups/group.entity.ts';
import { actorOf, groupsWhere, rolesIn } from '../groups/groups.policy.ts';
import { GroupsService } from '../groups/groups.service.ts';
import { Invitation } from './invitation.entity.ts';
import { Acts } from '../oversight/acts.ts';
import { InvitationsService } from './invitations.service.ts';

/** What to invite to. */
export interface NewInvitation {
  readonly group: Id<'Group'>;
  readonly role: GivenRole;
  readonly until: string | null;
  readonly days: number;
}

/** What an invitation gives. */
export interface Offer {
  readonly groupTitle: LocalizedText;
  readonly role: GivenRole;
  readonly untilDay: string | null;
}

/** How many invitations into one group may wait at once. */
const most = 100;

/** Invites people to roles, and lets them take what they were invited to. Nobody is told who invited whom: it is not kept beside the invitation. */
@Injectable()
export class InvitingService {
  constructor(
    readonly database: Database,
    private readonly groups: GroupsService,
    private readonly grants: GrantsService,
    private readonly invitations: InvitationsService,
    private readonly acts: Acts,
  ) {}

  /** Makes an invitation to a role that the viewer can give; the code is given once. */
  @InTransaction()
  async create(viewer: Viewer, { group: groupId, role, until, days }: NewInvitation): Promise<{ code: string; invitation: Invitation }> {
    const group = await this.groups.openWhere(viewer, 'invite:people', groupId);
    this.checkCanGive(viewer, role, group);
    this.grants.checkTerm(until);
    if ((await this.invitations.ofGroup(group.id, most)).length >= most) throw new Refused('INVITATIONS_FULL', { most });
    const made = await this.invitations.make({ groupId: group.id, role, untilDay: until }, days);
    await this.acts.note(viewer, 'invitation-made', { group: group.id, role });
    return made;
  }

  /** Those into a group that can still be taken. */
  async list(viewer: Viewer, slug: string): Promise<Invitation[]> {
    const group = await this.groups.bySlugWhere(viewer, 'invite:people', slug);
    if (!group) throw notFound();
    return this.invitations.ofGroup(group.id, most);
  }

  /** Makes the code of an invitation worthless. */
  @InTransaction()
  async withdraw(viewer: Viewer, id: Id<'Invitation'>): Promise<void> {
    const hers = sql`select groups.id from groups where ${groupsWhere(viewer, 'invite:people')}`;
    const invitation = await this.database.row(Invitation, sql`where id = ${id} and group_id in (${hers})`);
    const [group] = invitation ? await this.groups.byIds([invitation.groupId]) : [];
    if (!invitation || !group) throw notFound();
    this.checkCanGive(viewer, invitation.role, group);
    if (!(await this.invitations.consume(id))) throw notFound();
    await this.acts.note(viewer, 'invitation-withdrawn', { group: group.id, role: invitation.role });
  }

  /** What the invitation of a code gives; null alike for one that never was, was taken or has ended. */
  async offer(code: string): Promise<Offer | null> {
    const invitation = await this.invitations.byCode(code);
    const [group] = invitation ? await this.groups.byIds([invitation.groupId]) : [];
    return invitation && group ? offerOf(invitation, group) : null;
  }

  /** Takes an invitation, which nobody else can then. Whoever holds the role already keeps the longer term. */
  @InTransaction()
  async accept(viewer: Viewer, code: string): Promise<Offer> {
    const { id: accountId, isSuspended } = actorOf(viewer);
    if (isSuspended) throw new Refused('ACCOUNT_SUSPENDED');
    const invitation = await this.invitations.byCode(code);
    const [group] = invitation ? await this.groups.byIds([invitation.groupId]) : [];
    if (!invitation || !group || !(await this.invitations.consume(invitation.id))) throw new Refused('INVITATION_UNKNOWN');
    const untilDay = await this.grants.put(accountId, invitation.role, group.id, invitation.untilDay);
    await this.acts.note(viewer, 'invitation-taken', { group: group.id, role: invitation.role });
    return offerOf({ role: invitation.role, untilDay }, group);
  }

  private checkCanGive(viewer: Viewer, role: GivenRole, group: Group): void {
    if (!canGive(rolesIn(viewer, group), role, group.kind)) throw new Refused('ROLE_NOT_GIVEN');
  }
}

function offerOf({ role, untilDay }: Pick<Invitation, 'role' | 'untilDay'>, { title }: Pick<Group, 'title'>): Offer {
  return { groupTitle: title, role, untilDay };
}
