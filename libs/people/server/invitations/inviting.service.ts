import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, Viewer } from '#libs/kernel/shared';
import { canGive, type GivenRole } from '#libs/people/shared';
import { Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { GrantsService } from '../groups/grants.service.ts';
import type { Group } from '../groups/group.entity.ts';
import { actorOf, groupsWhere, rolesAmong, rolesIn } from '../groups/groups.policy.ts';
import { GroupsService } from '../groups/groups.service.ts';
import { Invitation } from './invitation.entity.ts';
import { Acts } from '../oversight/acts.ts';
import { PseudonymsService } from '../roles/pseudonyms.service.ts';
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

/** Invites people to roles, and lets them take what they were invited to. Who invited is kept closed, for as long as the invitation waits, and told to nobody. */
@Injectable()
export class InvitingService {
  constructor(
    readonly database: Database,
    private readonly groups: GroupsService,
    private readonly grants: GrantsService,
    private readonly invitations: InvitationsService,
    private readonly pseudonyms: PseudonymsService,
    private readonly acts: Acts,
  ) {}

  /** Makes an invitation to a role that the viewer can give; the code is given once. */
  @InTransaction()
  async create(viewer: Viewer, { group: groupId, role, until, days }: NewInvitation): Promise<{ code: string; invitation: Invitation }> {
    const group = await this.groups.openWhere(viewer, 'invite:people', groupId);
    this.checkCanGive(viewer, role, group);
    this.grants.checkTerm(until);
    // Who invites into this group at the same moment waits here, so that no one more gets in than there may be.
    await this.database.query('select from groups where id = $1 for no key update', [group.id]);
    if ((await this.invitations.ofGroup(group.id, most)).length >= most) throw new Refused('INVITATIONS_FULL', { most });
    const made = await this.invitations.make({ groupId: group.id, role, untilDay: until }, days, actorOf(viewer).id);
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
    const found = await this.standing(code);
    return found && offerOf(found.invitation, found.group);
  }

  /** Takes an invitation, which nobody else can then. Whoever holds the role already keeps the longer term; nobody takes her own. */
  @InTransaction()
  async accept(viewer: Viewer, code: string): Promise<Offer> {
    const { id: accountId, isSuspended } = actorOf(viewer);
    if (isSuspended) throw new Refused('ACCOUNT_SUSPENDED');
    const found = await this.standing(code);
    if (!found) throw new Refused('INVITATION_UNKNOWN');
    const { invitation, group } = found;
    if (this.invitations.inviterOf(invitation) === accountId) throw new Refused('OWN_ROLE');
    if (!(await this.invitations.consume(invitation.id))) throw new Refused('INVITATION_UNKNOWN');
    const untilDay = await this.grants.put(accountId, invitation.role, group.id, invitation.untilDay);
    await this.acts.note(viewer, 'invitation-taken', { group: group.id, role: invitation.role });
    return offerOf({ role: invitation.role, untilDay }, group);
  }

  /** The invitation of a code, as long as whoever made it could still make it: a role that was taken away must not come back by an old code. */
  private async standing(code: string): Promise<{ invitation: Invitation; group: Group } | null> {
    const invitation = await this.invitations.byCode(code);
    const [group] = invitation ? await this.groups.byIds([invitation.groupId]) : [];
    return invitation && group && (await this.canStillGive(invitation, group)) ? { invitation, group } : null;
  }

  private async canStillGive(invitation: Invitation, group: Group): Promise<boolean> {
    const inviter = this.invitations.inviterOf(invitation);
    // The link of a start: the operator gives it, who needs no role.
    if (inviter === null) return true;
    const person = (await this.pseudonyms.of([inviter])).get(inviter);
    if (!person || person.isSuspended) return false;
    return canGive(rolesAmong(await this.grants.of(inviter), group), invitation.role, group.kind);
  }

  private checkCanGive(viewer: Viewer, role: GivenRole, group: Group): void {
    if (!canGive(rolesIn(viewer, group), role, group.kind)) throw new Refused('ROLE_NOT_GIVEN');
  }
}

function offerOf({ role, untilDay }: Pick<Invitation, 'role' | 'untilDay'>, { title }: Pick<Group, 'title'>): Offer {
  return { groupTitle: title, role, untilDay };
}
