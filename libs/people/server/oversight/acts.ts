import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import type { GivenRole } from '#libs/people/shared';
import { Audit, Notices, type ActDetails, type NoticeValues } from '#libs/platform/server';
import { AccountsService } from '../accounts/accounts.service.ts';
import type { Group } from '../groups/group.entity.ts';
import { actorOf } from '../groups/groups.policy.ts';

/** What the log keeps of what is done here with power over others; each has its words `audit.<act>`. */
export const acts = [
  'account-restored',
  'account-suspended',
  'administrator-set-by-operator',
  'announced',
  'group-closed',
  'group-created',
  'group-renamed',
  'group-reopened',
  'invitation-made',
  'invitation-taken',
  'invitation-withdrawn',
  'role-ended',
  'role-given',
  'role-term-changed',
] as const;

/** What somebody is told of what others did with her roles, or to all of a group; each has its words `notice.<kind>`. */
export const noticeKinds = ['account-restored', 'account-suspended', 'announced', 'role-ended', 'role-given', 'role-term-changed'] as const;

/** Something done to somebody's role. */
export interface RoleChange {
  readonly on: Id<'Account'>;
  readonly role: GivenRole;
  readonly group: Pick<Group, 'id' | 'title'>;
  readonly untilDay?: string | null;
}

/** Notes what was done with power over others, and tells whom it concerns; both with the transaction at hand. */
@Injectable()
export class Acts implements OnModuleInit {
  constructor(
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly accounts: AccountsService,
  ) {}

  onModuleInit(): void {
    this.audit.register(...acts);
    this.notices.register(...noticeKinds);
  }

  /** Notes an act of the viewer. */
  async note(viewer: Viewer, act: (typeof acts)[number], details: ActDetails): Promise<void> {
    await this.audit.note(act, { by: actorOf(viewer).id, ...details });
  }

  /** Notes what was done to a role and tells its holder, unless she did it herself. */
  async ofRole(
    viewer: Viewer,
    act: 'role-given' | 'role-ended' | 'role-term-changed',
    { on, role, group, untilDay }: RoleChange,
  ): Promise<void> {
    await this.note(viewer, act, { on, role, group: group.id });
    if (on === actorOf(viewer).id) return;
    await this.tell([on], act, { role, group: group.title, until: untilDay ?? 'open' });
  }

  /** Tells these accounts something, in their notices. */
  async tell(accounts: readonly Id<'Account'>[], kind: (typeof noticeKinds)[number], values: NoticeValues): Promise<void> {
    await this.notices.sendToAll(await this.accounts.learnersOf(accounts), kind, values);
  }
}
