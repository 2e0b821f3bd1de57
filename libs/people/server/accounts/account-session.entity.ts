import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, Stage } from '#libs/kernel/shared';
import type { SessionMode } from '#libs/people/shared';

/** That a browser may act under a pseudonym. */
@Entity('account_sessions')
export class AccountSession {
  /** SHA-256 of the secret in the browser's cookie; the secret itself is kept nowhere else. */
  @PrimaryColumn({ name: 'secret_hash', type: 'bytea' })
  secretHash: Buffer;

  /** What her list of sessions calls it. */
  @Column('uuid')
  id: Id<'AccountSession'>;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: Id<'Account'>;

  @Column({ type: 'text' })
  stage: Stage;

  @Column({ type: 'text' })
  mode: SessionMode;

  /** The last day it was used, and no hour. */
  @Column({ name: 'used_on', type: 'date' })
  usedOn: string;

  /** When it ends if it is not used; a quarter of an hour. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** When it ends in any case; a quarter of an hour. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt: Date;

  /** The path without a name that this browser held, closed with the outside key, until the second step is done. */
  @Column({ name: 'sealed_path', type: 'bytea', nullable: true })
  sealedPath: Buffer | null;
}
