import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import type { Permission } from '#libs/people/shared';
import { Database, notFound, Refused, sql } from '#libs/platform/server';
import { Group } from './group.entity.ts';
import { groupsVisibleTo, groupsWhere, openGroups } from './groups.policy.ts';

/** More groups than any screen shows at once. */
const most = 200;

/** Groups, as far as they exist for the viewer. */
@Injectable()
export class GroupsService {
  constructor(private readonly database: Database) {}

  /** The groups in the order of a tree, each behind the one above it; at most 200. */
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

  /** The network itself. */
  async network(): Promise<Group> {
    const group = await this.database.row(Group, sql`where kind = 'network'`);
    if (!group) throw new Error('The network is missing from the groups');
    return group;
  }
}
