import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** Something that one person is told. The rows do not tell whom, nor, without the outside key, what about. */
@Entity('notices')
export class Notice {
  @PrimaryColumn('uuid')
  id: Id<'Notice'>;

  /** A fingerprint of the learner's id. */
  @Column({ name: 'recipient_tag', type: 'bytea' })
  recipientTag: Buffer;

  /** A fingerprint of whom, what and on which day, to tell what may come often once a day. */
  @Column({ name: 'same_day_tag', type: 'bytea' })
  sameDayTag: Buffer;

  /** Its kind, its day and what its sentence names, closed with the outside key. */
  @Column({ name: 'sealed_notice', type: 'bytea' })
  sealedNotice: Buffer;

  /** The first day of the month in which it goes: the day itself would tell, beside the days of public things, what it was about. */
  @Column({ name: 'goes_on', type: 'date' })
  goesOn: string;

  @Column({ name: 'is_read', type: 'boolean' })
  isRead: boolean;
}

/** An address under which a program fetches one person's notices without signing in. */
@Entity('notice_feeds')
export class NoticeFeed {
  /** SHA-256 of the secret in the address. */
  @PrimaryColumn({ name: 'secret_hash', type: 'bytea' })
  secretHash: Buffer;

  /** A fingerprint of the learner's id. */
  @Column({ name: 'recipient_tag', type: 'bytea' })
  recipientTag: Buffer;
}
