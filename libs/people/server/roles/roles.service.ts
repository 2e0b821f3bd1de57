import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { canGive, type GivenRole } from '#libs/people/shared';
import { Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { Group } from '../groups/group.entity.ts';
import { actorOf, groupsWhere, rolesIn } from '../groups/groups.policy.ts';
import { GroupsService } from '../groups/groups.service.ts';
import { Acts } from '../oversight/acts.ts';
import { Administrators } from './administrators.ts';
import { MembersService } from './members.service.ts';

/** A role to give. */
export interface NewRole {
  readonly group: Id<'Group'>;
  readonly pseudonym: string;
  readonly role: GivenRole;
  readonly until: string | null;
}

/** A role and the group in which it is. */
interface Held {
  readonly grant: GrantRow;
  readonly group: Group;
}

/** Gives roles, ends them and changes their terms. */
@Injectable()
export class RolesService {
  constructor(
    readonly database: Database,
    private readonly groups: GroupsService,
    private readonly grants: GrantsService,
    private readonly members: MembersService,
    private readonly administrators: Administrators,
    private readonly acts: Acts,
  ) {}

  /** Gives a role to somebody who is in a group of the viewer's already. Whoever is not is as one who does not exist: there is the invitation. */
  @InTransaction()
  async give(viewer: Viewer, { group: groupId, pseudonym, role, until }: NewRole): Promise<void> {
    const group = await this.groups.openWhere(viewer, 'give:roles', groupId);
    if (!canGive(rolesIn(viewer, group), role, group.kind)) throw new Refused('ROLE_NOT_GIVEN');
    this.grants.checkTerm(until);
    const on = await this.members.named(viewer, pseudonym);
    if (!on) throw new Refused('PERSON_NOT_HERE');
    if (on === actorOf(viewer).id) throw new Refused('OWN_ROLE');
    const untilDay = await this.grants.put(on, role, group.id, until);
    await this.acts.ofRole(viewer, 'role-given', { on, role, group, untilDay });
  }

  /** Ends a role: one's own, or one that the viewer could give. */
  @InTransaction()
  async end(viewer: Viewer, id: Id<'Grant'>): Promise<void> {
    const { grant, group } = await this.held(viewer, id);
    const on = this.grants.accountOf(grant);
    if (on !== actorOf(viewer).id) this.checkCanGive(viewer, grant, group);
    if (grant.role === 'administrator') await this.administrators.keepOneBesides(on);
    const { affected } = await this.database.repo(GrantRow).delete({ id });
    if (!affected) throw notFound();
    await this.acts.ofRole(viewer, 'role-ended', { on, role: grant.role, group });
  }

  /** Sets another last day, or none, to a role that the viewer could give; never to her own. */
  @InTransaction()
  async changeTerm(viewer: Viewer, id: Id<'Grant'>, untilDay: string | null): Promise<void> {
    const { grant, group } = await this.held(viewer, id);
    const on = this.grants.accountOf(grant);
    if (on === actorOf(viewer).id) throw new Refused('OWN_ROLE');
    this.checkCanGive(viewer, grant, group);
    this.grants.checkTerm(untilDay, grant.fromDay);
    if (grant.role === 'administrator' && untilDay !== null) await this.administrators.keepOneBesides(on);
    const { affected } = await this.database.repo(GrantRow).update({ id }, { untilDay });
    if (!affected) throw notFound();
    await this.acts.ofRole(viewer, 'role-term-changed', { on, role: grant.role, group, untilDay });
  }

  /** A role of the viewer's own, or in a group where she gives roles; any other is as one that does not exist. */
  private async held(viewer: Viewer, id: Id<'Grant'>): Promise<Held> {
    const own = this.grants.tagOf(actorOf(viewer).id);
    const hers = sql`select groups.id from groups where ${groupsWhere(viewer, 'give:roles')}`;
    const grant = await this.database.row(GrantRow, sql`where id = ${id} and (account_tag = ${own} or group_id in (${hers}))`);
    const [group] = grant ? await this.groups.byIds([grant.groupId]) : [];
    if (!grant || !group) throw notFound();
    return { grant, group };
  }

  private checkCanGive(viewer: Viewer, { role }: GrantRow, group: Group): void {
    if (!canGive(rolesIn(viewer, group), role, group.kind)) throw new Refused('ROLE_NOT_GIVEN');
  }
}
