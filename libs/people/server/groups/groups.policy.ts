import type { Grant, Id, SignedIn, Viewer } from '#libs/kernel/shared';
import { allows, type Permission } from '#libs/people/shared';
import { notFound, sql, type Sql } from '#libs/platform/server';
import type { Group } from './group.entity.ts';

/**
 * The groups that exist for this viewer: those on the way up from where she holds a role, and all below. Used by every list and
 * item alike. Nobody else sees any: which collectives take part is sensitive (ADR 0020).
 */
export function groupsVisibleTo(viewer: Viewer): Sql {
  const ids = idsWith(viewer, 'see:groups');
  return sql`(groups.path && ${ids}::uuid[] or groups.id in (select unnest(own.path) from groups own where own.id = any(${ids}::uuid[])))`;
}

/** The groups in which a role of the viewer allows this: where she holds it, and below. Used by every change. */
export function groupsWhere(viewer: Viewer, permission: Permission): Sql {
  return sql`groups.path && ${idsWith(viewer, permission)}::uuid[]`;
}

/** The groups that are open, with all above them. */
export const openGroups = sql`not exists (select from groups above where above.id = any(groups.path) and above.is_closed)`;

/** The roles that the viewer has in a group, held there or above. */
export function rolesIn({ account }: Viewer, group: Pick<Group, 'path'>): string[] {
  return rolesAmong(account?.grants ?? [], group);
}

/** Those of some roles that hold in a group: given there or above. */
export function rolesAmong(grants: readonly Grant[], { path }: Pick<Group, 'path'>): string[] {
  return grants.filter(({ groupId }) => path.includes(groupId)).map(({ role }) => role);
}

/** Whether a role of the viewer allows this in a group. */
export function mayIn(viewer: Viewer, permission: Permission, group: Pick<Group, 'path'>): boolean {
  return allows(rolesIn(viewer, group), permission);
}

/** The same by a role above the group: what would shut her own role out, she cannot do. */
export function mayAbove(viewer: Viewer, permission: Permission, { path }: Pick<Group, 'path'>): boolean {
  return mayIn(viewer, permission, { path: path.slice(0, -1) });
}

/** Whoever acts, under her pseudonym. */
export function actorOf({ account }: Viewer): SignedIn {
  if (!account) throw notFound();
  return account;
}

function idsWith({ account }: Viewer, permission: Permission): Id<'Group'>[] {
  return (account?.grants ?? []).filter(({ role }) => allows([role], permission)).map(({ groupId }) => groupId);
}
