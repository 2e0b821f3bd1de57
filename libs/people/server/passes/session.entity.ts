import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** That a browser may act as a learner. */
@Entity('sessions')
export class Session {
  /** SHA-256 of the secret in the browser's cookie; the secret itself is kept nowhere else. */
  @PrimaryColumn({ name: 'secret_hash', type: 'bytea' })
  secretHash: Buffer;

  @Column({ name: 'learner_id', type: 'uuid' })
  learnerId: Id<'Learner'>;

  @Column({ name: 'expires_on', type: 'date' })
  expiresOn: string;
}
