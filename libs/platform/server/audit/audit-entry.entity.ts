import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody used her power over others on a day. Only ever added; each entry holds the fingerprint of the one before. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn('bigint')
  place: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'text' })
  act: string;

  /** Whose act, on whom and where, by their ids, closed with the outside key. */
  @Column({ name: 'sealed_details', type: 'bytea' })
  sealedDetails: Buffer;

  @Column({ type: 'bytea' })
  previous: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;
}
