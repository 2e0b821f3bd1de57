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

  @Column({ type: 'text' })
  kind: string;

  /** What the sentence names, closed with the outside key. */
  @Column({ name: 'sealed_values', type: 'bytea' })
  sealedValues: Buffer;

  @Column({ type: 'date' })
  day: string;

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
