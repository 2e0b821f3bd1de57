import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { GivenRole } from '#libs/people/shared';

/** That somebody holds a role in a group, for a while. The rows alone do not tell who. */
@Entity('grants')
export class GrantRow {
  @PrimaryColumn('uuid')
  id: Id<'Grant'>;

  /** A fingerprint of the account's id, to find her roles. */
  @Column({ name: 'account_tag', type: 'bytea' })
  accountTag: Buffer;

  /** The account's id, closed with the outside key, to list the people of a group. */
  @Column({ name: 'sealed_account', type: 'bytea' })
  sealedAccount: Buffer;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: Id<'Group'>;

  @Column({ type: 'text' })
  role: GivenRole;

  @Column({ name: 'from_day', type: 'date' })
  fromDay: string;

  /** The last day on which it holds; null while nobody set one. */
  @Column({ name: 'until_day', type: 'date', nullable: true })
  untilDay: string | null;
}
