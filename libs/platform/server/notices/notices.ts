import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id, LocalizedText } from '#libs/kernel/shared';
import { Clock } from '../clock.ts';
import { KeyChange } from '../key-change/key-change.ts';
import { OutsideKey } from '../outside-key.ts';
import { Database, InTransaction } from '../persistence/database.ts';
import { closedNotice, openNotice, sameDayTag, type Told } from './closed-notices.ts';
import { Notice, NoticeFeed } from './notice.entity.ts';

/** What a notice's sentence names: titles of things, codes, days, and words that whoever sent it wrote. */
export type NoticeValues = Readonly<Record<string, string | LocalizedText>>;

/** A notice as its recipient may see it. The sentence is `notice.<kind>` of the catalogs. */
export interface ToldNotice extends Told {
  readonly id: Id<'Notice'>;
  readonly isRead: boolean;
}

/** How many notices one statement writes or reads. */
const batch = 500;

/** How many notices a list shows, and after how many whole months they go, with the month in which these end. */
export const noticeLimits = { shown: 50, months: 5 } as const;

/** One list of notices per path, with a name or without. Domains register the kinds that they send; no mail is ever sent. */
@Injectable()
export class Notices implements OnModuleInit {
  private readonly kinds = new Set<string>();

  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('notices', (from, to) => this.move(from, to));
  }

  /** Registers kinds of notices; each has a sentence `notice.<kind>` in every language. */
  register(...kinds: readonly string[]): void {
    for (const kind of kinds) this.kinds.add(kind);
  }

  /** Every kind that somebody may be told. */
  get known(): readonly string[] {
    return [...this.kinds];
  }

  /** Tells somebody something, with the transaction at hand. */
  send(to: Id<'Learner'>, kind: string, values: NoticeValues = {}): Promise<void> {
    return this.sendToAll([to], kind, values);
  }

  /** The same for what may come often: once a day as long as she has not read it. */
  sendOnce(to: Id<'Learner'>, kind: string): Promise<void> {
    return this.sendOnceToAll([to], kind);
  }

  /** The same for many: those who were told today and have not read it are left out. */
  async sendOnceToAll(to: readonly Id<'Learner'>[], kind: string): Promise<void> {
    const today = { kind, day: this.clock.today() };
    const tags = new Map(to.map((learnerId) => [learnerId, sameDayTag(this.key, learnerId, today)]));
    const told = await this.database.rows(Notice, sql`where same_day_tag = any(${[...tags.values()]}::bytea[]) and not is_read`);
    const known = new Set(told.map((notice) => notice.sameDayTag.toString('hex')));
    await this.sendToAll(
      to.filter((learnerId) => !known.has(tags.get(learnerId)?.toString('hex') ?? '')),
      kind,
    );
  }

  /** Tells all of them the same, in one statement for many, with the transaction at hand. */
  async sendToAll(to: readonly Id<'Learner'>[], kind: string, values: NoticeValues = {}): Promise<void> {
    if (!this.kinds.has(kind)) throw new Error(`Nobody registered the notice ${kind}`);
    const told: Told = { kind, day: this.clock.today(), values };
    for (let at = 0; at < to.length; at += batch) {
      const rows = to.slice(at, at + batch).map((learnerId) => {
        const id: Id<'Notice'> = randomUUID();
        const same = sameDayTag(this.key, learnerId, told);
        return { id, same, tag: this.tagOf(learnerId), sealed: closedNotice(this.key, id, told) };
      });
      await this.database.query(
        `insert into notices (id, recipient_tag, same_day_tag, sealed_notice, goes_on, is_read)
         select id, tag, same, sealed, $5, false from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) told (id, tag, same, sealed)`,
        [
          ...[rows.map(({ id }) => id), rows.map(({ tag }) => tag), rows.map(({ same }) => same), rows.map(({ sealed }) => sealed)],
          this.clock.monthAfter(noticeLimits.months),
        ],
      );
    }
  }

  /** The newest notices of somebody. */
  list(learnerId: Id<'Learner'>): Promise<ToldNotice[]> {
    return this.toldTo(this.tagOf(learnerId));
  }

  /** All that somebody was told and that is still kept, for her copy of her data. */
  all(learnerId: Id<'Learner'>): Promise<ToldNotice[]> {
    return this.toldTo(this.tagOf(learnerId), null);
  }

  /** How many she has not read yet. */
  async unread(learnerId: Id<'Learner'>): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from notices where recipient_tag = $1 and not is_read',
      [this.tagOf(learnerId)],
    );
    return row?.count ?? 0;
  }

  /** Takes all that she was told as read. */
  async markRead(learnerId: Id<'Learner'>): Promise<void> {
    await this.database.query('update notices set is_read = true where recipient_tag = $1 and not is_read', [this.tagOf(learnerId)]);
  }

  /** A new address of her feed, given once; the one before is worth nothing any more. */
  async openFeed(learnerId: Id<'Learner'>): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.database.query(
      `insert into notice_feeds (secret_hash, recipient_tag) values ($1, $2)
       on conflict (recipient_tag) do update set secret_hash = excluded.secret_hash`,
      [hash(secret), this.tagOf(learnerId)],
    );
    return secret;
  }

  /** Makes the address of her feed worthless. */
  async closeFeed(learnerId: Id<'Learner'>): Promise<void> {
    await this.database.repo(NoticeFeed).delete({ recipientTag: this.tagOf(learnerId) });
  }

  /** Whether somebody has a feed. */
  async hasFeed(learnerId: Id<'Learner'>): Promise<boolean> {
    return (await this.database.row(NoticeFeed, sql`where recipient_tag = ${this.tagOf(learnerId)}`)) !== null;
  }

  /** What the feed under this secret tells; null when there is none. */
  async ofFeed(secret: string): Promise<ToldNotice[] | null> {
    const feed = await this.database.row(NoticeFeed, sql`where secret_hash = ${hash(secret)}`);
    return feed && this.toldTo(feed.recipientTag);
  }

  /** Gives one path the notices of another, which is about to be erased. */
  async bring(from: Id<'Learner'>, to: Id<'Learner'>): Promise<void> {
    await this.database.query('update notices set recipient_tag = $2 where recipient_tag = $1', [this.tagOf(from), this.tagOf(to)]);
  }

  /** Deletes all that somebody was told, and her feed. */
  @InTransaction()
  async erase(learnerId: Id<'Learner'>): Promise<void> {
    await this.database.repo(Notice).delete({ recipientTag: this.tagOf(learnerId) });
    await this.closeFeed(learnerId);
  }

  /** Takes back what anybody was told of something that may not be told any more; `isAbout` reads what each notice names. */
  async withdraw(kinds: readonly string[], isAbout: (values: NoticeValues) => boolean): Promise<void> {
    for await (const notices of this.everything()) {
      const opened = notices.map((notice) => ({ id: notice.id, ...openNotice(this.key, notice) }));
      const ids = opened.filter(({ kind, values }) => kinds.includes(kind) && isAbout(values)).map(({ id }) => id);
      if (ids.length > 0) await this.database.query('delete from notices where id = any($1::uuid[])', [ids]);
    }
  }

  /** Deletes what nobody needs any more. */
  async purge(): Promise<void> {
    await this.database.query('delete from notices where goes_on <= $1', [this.clock.today()]);
  }

  /** Recipients are known by a tag alone, so each path is asked for its own. */
  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    const learners = await this.database.query<{ id: string }>('select id from learners');
    const owners = new Map(learners.map(({ id }) => [from.tag('notices', id).toString('hex'), { id, tag: to.tag('notices', id) }]));
    let moved = 0;
    for await (const notices of this.everything()) {
      for (const notice of notices) {
        const { id, recipientTag } = notice;
        const [told, owner] = [openNotice(from, notice), owners.get(recipientTag.toString('hex'))];
        const tags = owner && { recipientTag: owner.tag, sameDayTag: sameDayTag(to, owner.id, told) };
        await this.database.repo(Notice).update({ id }, { ...tags, sealedNotice: closedNotice(to, id, told) });
      }
      moved += notices.length;
    }
    const feeds = await this.database.rows(NoticeFeed, sql``);
    for (const { secretHash, recipientTag } of feeds)
      await this.database
        .repo(NoticeFeed)
        .update({ secretHash }, { recipientTag: owners.get(recipientTag.toString('hex'))?.tag ?? recipientTag });
    return moved + feeds.length;
  }

  /** The days are closed: so the newest months that hold as many as wanted are opened, and put in order here. */
  private async toldTo(recipientTag: Buffer, most: number | null = noticeLimits.shown): Promise<ToldNotice[]> {
    const rows = await this.database.rows(
      Notice,
      sql`where recipient_tag = ${recipientTag} and (${most}::int is null or goes_on >= coalesce((select goes_on from notices
        where recipient_tag = ${recipientTag} order by goes_on desc offset ${most}::int - 1 limit 1), '-infinity'))`,
    );
    const told = rows.map((notice) => ({ ...openNotice(this.key, notice), id: notice.id, isRead: notice.isRead }));
    return told.toSorted((one, other) => other.day.localeCompare(one.day) || one.id.localeCompare(other.id)).slice(0, most ?? undefined);
  }

  /** All notices, some at a time: together they may be more than fits in memory. */
  private async *everything(): AsyncGenerator<Notice[]> {
    for (let after: string | null = null; ;) {
      const notices: Notice[] = await this.database.rows(
        Notice,
        sql`where ${after}::uuid is null or id > ${after}::uuid order by id limit ${batch}`,
      );
      if (notices.length > 0) yield notices;
      const last = notices.at(-1);
      if (!last || notices.length < batch) return;
      after = last.id;
    }
  }

  private tagOf(learnerId: Id<'Learner'>): Buffer {
    return this.key.tag('notices', learnerId);
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
