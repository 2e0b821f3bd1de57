import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** A key pair of which a device keeps the secret half (WebAuthn). */
@Entity('passkeys')
export class Passkey {
  /** The id that the device gave it, in base64url. */
  @PrimaryColumn('text')
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: Id<'Account'>;

  @Column({ name: 'public_key', type: 'bytea' })
  publicKey: Buffer;

  /** How often the device says it was used; one that goes back is a copy. */
  @Column({ type: 'bigint' })
  counter: string;

  /** What she calls it, closed with her own key. */
  @Column({ name: 'sealed_label', type: 'bytea' })
  sealedLabel: Buffer;
}

/** A question that a device is to sign once, soon. It belongs to nobody until it is answered. */
@Entity('passkey_challenges')
export class PasskeyChallenge {
  @PrimaryColumn('bytea')
  fingerprint: Buffer;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
