import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import type { Permission } from '#libs/people/shared';
import { Database, notFound, Refused, sql } from '#libs/platform/server';
import { Group } from './group.entity.ts';
import { groupsVisibleTo, groupsWhere, openGroups } from './groups.policy.ts';

/** How many groups there may be: so many a list still shows whole. */
const most = 500;

/** Groups, as far as they exist for the viewer. */
@Injectable()
export class GroupsService {
  constructor(private readonly database: Database) {}

  /** The groups in the order of a tree, each behind the one above it; at most 500. */
  list(viewer: Viewer): Promise<Group[]> {
    const branch = sql`select array_agg(above.slug order by cardinality(above.path)) from groups above where above.id = any(groups.path)`;
    return this.database.rows(Group, sql`where ${groupsVisibleTo(viewer)} order by (${branch}) limit ${most}`);
  }

  /** The group of that name, or null. */
  bySlug(viewer: Viewer, slug: string): Promise<Group | null> {
    return this.database.row(Group, sql`where ${groupsVisibleTo(viewer)} and slug = ${slug}`);
  }

  /** The group of that name in which the viewer may do this, or null. */
  bySlugWhere(viewer: Viewer, permission: Permission, slug: string): Promise<Group | null> {
    return this.database.row(Group, sql`where ${groupsWhere(viewer, permission)} and slug = ${slug}`);
  }

  /** The group in which the viewer may do this. Whether another is not there or not hers, nobody can tell: NOT_FOUND. */
  async where(viewer: Viewer, permission: Permission, id: Id<'Group'>): Promise<Group> {
    const group = await this.database.row(Group, sql`where ${groupsWhere(viewer, permission)} and groups.id = ${id}`);
    if (!group) throw notFound();
    return group;
  }

  /** The same, if it is open with all above it. */
  async openWhere(viewer: Viewer, permission: Permission, id: Id<'Group'>): Promise<Group> {
    const group = await this.where(viewer, permission, id);
    if (!(await this.database.row(Group, sql`where groups.id = ${id} and ${openGroups}`))) throw new Refused('GROUP_CLOSED');
    return group;
  }

  /** The groups with these ids, whoever asks; for what was decided already. */
  byIds(ids: readonly Id<'Group'>[]): Promise<Group[]> {
    return this.database.rows(Group, sql`where id = any(${ids}::uuid[])`);
  }

  /** Refuses one group more than a list can show. Within a transaction: whoever makes one at the same time waits for its end. */
  async checkRoom(): Promise<void> {
    await this.database.query(`select from groups where kind = 'network' for no key update`);
    const [all] = await this.database.query<{ count: number }>('select count(*)::int as count from groups');
    if (all && all.count >= most) throw new Refused('GROUPS_FULL', { most });
  }

  /** Of each of these groups, whether it is open with all above it. */
  async areOpen(ids: readonly Id<'Group'>[]): Promise<boolean[]> {
    const { text, values } = sql`select id from groups where id = any(${ids}::uuid[]) and ${openGroups}`;
    const open = new Set((await this.database.query<{ id: string }>(text, values)).map(({ id }) => id));
    return ids.map((id) => open.has(id));
  }

  /** The network itself. */
  async network(): Promise<Group> {
    const group = await this.database.row(Group, sql`where kind = 'network'`);
    if (!group) throw new Error('The network is missing from the groups');
    return group;
  }
}
