import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Bounds, Database, InTransaction, sql } from '#libs/platform/server';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { actorOf, openGroups } from '../groups/groups.policy.ts';
import { GroupsService } from '../groups/groups.service.ts';
import { PseudonymsService } from '../roles/pseudonyms.service.ts';
import { Acts } from './acts.ts';
import { announcings } from './oversight.bounds.ts';

/** Tells something to all who have a role in a group or below it. */
@Injectable()
export class AnnouncementsService {
  constructor(
    readonly database: Database,
    private readonly groups: GroupsService,
    private readonly grants: GrantsService,
    private readonly pseudonyms: PseudonymsService,
    private readonly acts: Acts,
    private readonly bounds: Bounds,
  ) {}

  /** Tells it to each of them once, whatever roles she has. */
  @InTransaction()
  async announce(viewer: Viewer, groupId: Id<'Group'>, text: string): Promise<void> {
    const group = await this.groups.openWhere(viewer, 'send:announcements', groupId);
    this.bounds.take(announcings, actorOf(viewer).id);
    const below = sql`select groups.id from groups where ${group.id} = any(groups.path) and ${openGroups}`;
    const rows = await this.database.rows(GrantRow, sql`where group_id in (${below}) and ${this.grants.holding}`);
    const people = await this.pseudonyms.of(rows.map((row) => this.grants.accountOf(row)));
    const active = [...people.values()].filter(({ isSuspended }) => !isSuspended).map(({ id }) => id);
    await this.acts.tell(active, 'announced', { group: group.title, text });
    await this.acts.note(viewer, 'announced', { group: group.id });
  }
}
