import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LocalizedText } from '#libs/kernel/shared';
import type { CallRole } from '#libs/resources/shared';

/** That somebody looks for others to go on with a resource. Its words are public; whose it is, the rows do not tell. */
@Entity('calls')
export class Call {
  @PrimaryColumn('uuid')
  id: Id<'Call'>;

  @Column({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  /** A fingerprint of the caller's account; null where the house calls: then those who review in the resource's group keep it. */
  @Column({ name: 'caller_tag', type: 'bytea', nullable: true })
  callerTag: Buffer | null;

  /** The caller's account, closed with the outside key, to tell her that somebody answered. */
  @Column({ name: 'sealed_caller', type: 'bytea', nullable: true })
  sealedCaller: Buffer | null;

  @Column({ type: 'text', array: true })
  roles: CallRole[];

  @Column({ type: 'text', array: true })
  languages: string[];

  /** What is sought, in a sentence, in the language in which it was written. */
  @Column({ type: 'jsonb', nullable: true })
  seeking: LocalizedText | null;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  /** The last day on which it can be answered; null for one of the house, which ends with its file. */
  @Column({ name: 'until_day', type: 'date', nullable: true })
  untilDay: string | null;

  @Column({ name: 'is_closed', type: 'boolean' })
  isClosed: boolean;
}
