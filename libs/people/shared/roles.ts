/** Kinds of groups, from the widest: a network of nodes (centros) of organisations. */
export const groupKinds = ['network', 'node', 'organisation'] as const;

/** One of them. */
export type GroupKind = (typeof groupKinds)[number];

/**
 * Who may do what. A role holds in the group where it was given and in all below it, from a day until a day.
 * `given`: by whom such a role can be given. Server and screens read this one table; its review is `tests/policies/`.
 */
export const roles = {
  /** Anybody. */
  visitor: { in: [], given: [], may: [] },
  /** Whoever holds a path, with a name or without. */
  learner: { in: [], given: [], may: [] },
  /** Belongs to an organisation. */
  member: { in: ['organisation'], given: ['coordinator', 'administrator'], may: ['see:groups', 'use:studio', 'write:resources'] },
  /** Writes and gives courses and workshops. */
  trainer: {
    in: groupKinds,
    given: ['coordinator', 'administrator'],
    may: ['see:groups', 'use:studio', 'write:resources', 'answer:questions', 'handle:reports'],
  },
  /** Reviews what others wrote, and publishes it. */
  editor: {
    in: groupKinds,
    given: ['coordinator', 'administrator'],
    may: ['see:groups', 'use:studio', 'write:resources', 'review:resources', 'answer:questions', 'handle:reports'],
  },
  /** Looks after the people and roles of a group. */
  coordinator: {
    in: groupKinds,
    given: ['administrator'],
    may: [
      'see:groups',
      'use:studio',
      'write:resources',
      'see:members',
      'give:roles',
      'invite:people',
      'write:groups',
      'send:announcements',
      'keep:providers',
    ],
  },
  /** Looks after the whole house. */
  administrator: {
    in: ['network'],
    given: ['administrator'],
    may: [
      'see:groups',
      'use:studio',
      'write:resources',
      'review:resources',
      'answer:questions',
      'handle:reports',
      'see:members',
      'give:roles',
      'invite:people',
      'write:groups',
      'send:announcements',
      'keep:providers',
      'suspend:accounts',
      'see:audit',
    ],
  },
} as const satisfies Record<string, { in: readonly GroupKind[]; given: readonly string[]; may: readonly `${string}:${string}`[] }>;

/** A role. */
export type Role = keyof typeof roles;

/** A role that somebody gives and that ends; the others follow from how one comes in. */
export type GivenRole = 'member' | 'trainer' | 'editor' | 'coordinator' | 'administrator';

/** Something that a role allows. */
export type Permission = (typeof roles)[Role]['may'][number];

/** The roles that can be given, the least powerful first. */
export const givenRoles = ['member', 'trainer', 'editor', 'coordinator', 'administrator'] as const satisfies readonly GivenRole[];

/** What these roles allow together. */
export function permissionsOf(held: readonly string[]): ReadonlySet<Permission> {
  return new Set(held.filter(isRole).flatMap((role) => roles[role].may));
}

/** Whether somebody who holds these roles in a group of this kind, or above it, can give this one there. */
export function canGive(held: readonly string[], role: GivenRole, kind: GroupKind): boolean {
  const { in: places, given } = roles[role];
  return (places as readonly GroupKind[]).includes(kind) && held.some((own) => (given as readonly string[]).includes(own));
}

/** Whether one of these roles allows this. */
export function allows(held: readonly string[], permission: Permission): boolean {
  return held.some((role) => isRole(role) && (roles[role].may as readonly string[]).includes(permission));
}

function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}
