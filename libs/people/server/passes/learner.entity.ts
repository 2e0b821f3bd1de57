import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** Somebody who learns here. No name, no mail, no address: there is nothing to hand over. */
@Entity('learners')
export class Learner {
  @PrimaryColumn('uuid')
  id: Id<'Learner'>;

  /** HMAC-SHA-256 of her recovery words under the key outside the database. */
  @Column({ name: 'words_fingerprint', type: 'bytea' })
  wordsFingerprint: Buffer;

  /** The day after which the path is erased if nobody opens it; moves on with use, by months. */
  @Column({ name: 'expires_on', type: 'date' })
  expiresOn: string;
}
