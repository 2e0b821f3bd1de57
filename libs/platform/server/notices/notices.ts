import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id, LocalizedText } from '#libs/kernel/shared';
import { Clock } from '../clock.ts';
import { KeyChange } from '../key-change/key-change.ts';
import { OutsideKey } from '../outside-key.ts';
import { Database, InTransaction } from '../persistence/database.ts';
import { Notice, NoticeFeed } from './notice.entity.ts';

/** What a notice's sentence names: titles of things, codes, days, and words that whoever sent it wrote. */
export type NoticeValues = Readonly<Record<string, string | LocalizedText>>;

/** A notice as its recipient may see it. The sentence is `notice.<kind>` of the catalogs. */
export interface ToldNotice {
  readonly id: Id<'Notice'>;
  readonly kind: string;
  readonly values: NoticeValues;
  readonly day: string;
  readonly isRead: boolean;
}

/** How many notices one statement writes. */
const batch = 500;

/** How many notices a list shows, and after how many months they go. */
export const noticeLimits = { shown: 50, months: 6 } as const;

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
    const tags = to.map((learnerId) => this.tagOf(learnerId));
    const told = await this.database.rows(
      Notice,
      sql`where recipient_tag = any(${tags}::bytea[]) and kind = ${kind} and day = ${this.clock.today()} and not is_read`,
    );
    const known = new Set(told.map(({ recipientTag }) => recipientTag.toString('hex')));
    const others = to.filter((learnerId) => !known.has(this.tagOf(learnerId).toString('hex')));
    await this.sendToAll(others, kind);
  }

  /** Tells all of them the same, in one statement for many, with the transaction at hand. */
  async sendToAll(to: readonly Id<'Learner'>[], kind: string, values: NoticeValues = {}): Promise<void> {
    if (!this.kinds.has(kind)) throw new Error(`Nobody registered the notice ${kind}`);
    for (let at = 0; at < to.length; at += batch) {
      const rows = to.slice(at, at + batch).map((learnerId) => {
        const id: Id<'Notice'> = randomUUID();
        return { id, tag: this.tagOf(learnerId), sealed: this.key.seal(`notices.values ${id}`, JSON.stringify(values)) };
      });
      await this.database.query(
        `insert into notices (id, recipient_tag, kind, sealed_values, day, is_read)
         select id, tag, $4, sealed, $5, false from unnest($1::uuid[], $2::bytea[], $3::bytea[]) told (id, tag, sealed)`,
        [rows.map(({ id }) => id), rows.map(({ tag }) => tag), rows.map(({ sealed }) => sealed), kind, this.clock.today()],
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
    const notices = await this.database.rows(Notice, sql`where kind = any(${kinds})`);
    const ids = notices.filter((notice) => isAbout(this.valuesOf(notice))).map(({ id }) => id);
    await this.database.query('delete from notices where id = any($1::uuid[])', [ids]);
  }

  /** Deletes what nobody needs any more. */
  async purge(): Promise<void> {
    await this.database.query('delete from notices where day < $1', [this.clock.dayAfter({ months: -noticeLimits.months })]);
  }

  /** Recipients are known by a tag alone, so each path is asked for its own. */
  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    const learners = await this.database.query<{ id: string }>('select id from learners');
    const tags = new Map(learners.map(({ id }) => [from.tag('notices', id).toString('hex'), to.tag('notices', id)]));
    const notices = await this.database.rows(Notice, sql``);
    for (const { id, recipientTag, sealedValues } of notices) {
      const place = `notices.values ${id}`;
      const moved = {
        recipientTag: tags.get(recipientTag.toString('hex')) ?? recipientTag,
        sealedValues: to.seal(place, from.open(place, sealedValues)),
      };
      await this.database.repo(Notice).update({ id }, moved);
    }
    const feeds = await this.database.rows(NoticeFeed, sql``);
    for (const { secretHash, recipientTag } of feeds)
      await this.database.repo(NoticeFeed).update({ secretHash }, { recipientTag: tags.get(recipientTag.toString('hex')) ?? recipientTag });
    return notices.length + feeds.length;
  }

  private async toldTo(recipientTag: Buffer, most: number | null = noticeLimits.shown): Promise<ToldNotice[]> {
    const rows = await this.database.rows(Notice, sql`where recipient_tag = ${recipientTag} order by day desc, id limit ${most}`);
    return rows.map((notice) => {
      const { id, kind, day, isRead } = notice;
      return { id, kind, day, isRead, values: this.valuesOf(notice) };
    });
  }

  private valuesOf({ id, sealedValues }: Pick<Notice, 'id' | 'sealedValues'>): NoticeValues {
    return JSON.parse(this.key.open(`notices.values ${id}`, sealedValues).toString()) as NoticeValues;
  }

  private tagOf(learnerId: Id<'Learner'>): Buffer {
    return this.key.tag('notices', learnerId);
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
