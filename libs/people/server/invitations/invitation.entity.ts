import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { GivenRole } from '#libs/people/shared';

/** A role that waits for whoever brings the code, once. */
@Entity('invitations')
export class Invitation {
  @PrimaryColumn('uuid')
  id: Id<'Invitation'>;

  /** HMAC of the code under the outside key. */
  @Column('bytea')
  fingerprint: Buffer;

  /** Whose invitation it is, closed with the outside key; null for the link of a start, which the operator gives. */
  @Column({ name: 'sealed_inviter', type: 'bytea', nullable: true })
  sealedInviter: Buffer | null;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: Id<'Group'>;

  @Column({ type: 'text' })
  role: GivenRole;

  /** The last day of the role that it gives. */
  @Column({ name: 'until_day', type: 'date', nullable: true })
  untilDay: string | null;

  /** The last day on which it can be taken. */
  @Column({ name: 'expires_on', type: 'date' })
  expiresOn: string;
}
