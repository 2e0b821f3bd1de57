import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { AccountsService, actorOf } from '#libs/people/server';
import { Audit, Notices, type NoticeValues } from '#libs/platform/server';
import { callActs, callNotices } from './calls/call-kinds.ts';
import { questionActs, questionNotices } from './questions/question-kinds.ts';

/** What somebody is told of contributions; each has its words `notice.<kind>`. */
export const noticeKinds = [
  'resource-submitted',
  'resource-changes-asked',
  'resource-published',
  'resource-withdrawn',
  'resource-outdated',
  'resource-confirmed',
  'resource-caught-up',
  'consent-ending',
  'consent-ended',
  'story-withdrawn',
] as const;

/** What the log keeps of decisions about contributions; each has its words `audit.<act>`. */
export const acts = [
  'resource-changes-asked',
  'resource-published',
  'resource-withdrawn',
  'resource-confirmed',
  'resource-caught-up',
  'consent-ended',
  'story-withdrawn',
] as const;

type Kind = (typeof noticeKinds | typeof questionNotices | typeof callNotices)[number];
type Act = (typeof acts | typeof questionActs | typeof callActs)[number];

/** Tells authors and reviewers what happened, and notes what was decided; both with the transaction at hand. */
@Injectable()
export class Correspondence implements OnModuleInit {
  constructor(
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly accounts: AccountsService,
  ) {}

  onModuleInit(): void {
    this.notices.register(...noticeKinds, ...questionNotices, ...callNotices);
    this.audit.register(...acts, ...questionActs, ...callActs);
  }

  /** Tells these accounts something, in their notices. */
  async tell(accounts: readonly Id<'Account'>[], kind: Kind, values: NoticeValues): Promise<void> {
    await this.notices.sendToAll(await this.accounts.learnersOf(accounts), kind, values);
  }

  /** The same for what may come often and tells nothing but that it came: once a day as long as it is not read. */
  async tellOnce(accounts: readonly Id<'Account'>[], kind: Kind): Promise<void> {
    await this.notices.sendOnceToAll(await this.accounts.learnersOf(accounts), kind);
  }

  /** Notes what the viewer decided about a contribution. */
  async note(viewer: Viewer, act: Act, group: Id<'Group'>, resource: string): Promise<void> {
    await this.audit.note(act, { by: actorOf(viewer).id, group, resource });
  }

  /** Notes what happened to a contribution without anybody of ours deciding it. */
  async noteOfNobody(act: (typeof acts)[number], group: Id<'Group'>, resource: string): Promise<void> {
    await this.audit.note(act, { by: null, group, resource });
  }

  /** Takes back what anybody was told of contributions that were called so. */
  forget(titles: ReadonlySet<string>): Promise<void> {
    return this.notices.withdraw([...noticeKinds, ...callNotices], ({ title }) => typeof title === 'string' && titles.has(title.trim()));
  }
}
