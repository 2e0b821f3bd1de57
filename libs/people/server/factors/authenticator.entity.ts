import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** An app that shows a new code every half a minute (TOTP, RFC 6238). */
@Entity('authenticators')
export class Authenticator {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: Id<'Account'>;

  /** What the app and the school both know, closed with her own key. */
  @Column({ name: 'sealed_secret', type: 'bytea' })
  sealedSecret: Buffer;

  /** The number of the last half minute whose code was taken, closed: no code counts twice, and the rows do not tell when she came in. */
  @Column({ name: 'sealed_step', type: 'bytea' })
  sealedStep: Buffer;

  /** Whether she showed that her app has it; until then it asks for nothing. */
  @Column({ name: 'is_confirmed', type: 'boolean' })
  isConfirmed: boolean;
}
