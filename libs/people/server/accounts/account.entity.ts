import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** A pseudonym and a passphrase in front of a path. Nothing here says who she is, nor, without the outside key, which path is hers. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid')
  id: Id<'Account'>;

  @Column({ type: 'text' })
  pseudonym: string;

  /** The pseudonym as it is compared: without case, accents or signs. */
  @Column({ name: 'pseudonym_key', type: 'text' })
  pseudonymKey: string;

  /** Argon2id, with a secret that follows from the outside key. */
  @Column({ type: 'text' })
  passphrase: string;

  /** Her own key, closed with the outside key: gone with her, and with it all that it closed. */
  @Column({ name: 'sealed_key', type: 'bytea' })
  sealedKey: Buffer;

  /** Her learner id, closed with her own key. */
  @Column({ name: 'sealed_learner', type: 'bytea' })
  sealedLearner: Buffer;

  /** A fingerprint of her learner id, to find the account of eight words. */
  @Column({ name: 'learner_tag', type: 'bytea' })
  learnerTag: Buffer;

  @Column({ name: 'is_suspended', type: 'boolean' })
  isSuspended: boolean;

  /** The day after which the account is erased if nobody comes in; always the first of a month. */
  @Column({ name: 'expires_on', type: 'date' })
  expiresOn: string;
}
