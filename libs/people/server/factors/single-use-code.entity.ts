import { Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** A code on paper that stands in for the app or the passkey, once. */
@Entity('single_use_codes')
export class SingleUseCode {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: Id<'Account'>;

  /** HMAC under the outside key. */
  @PrimaryColumn('bytea')
  fingerprint: Buffer;
}
