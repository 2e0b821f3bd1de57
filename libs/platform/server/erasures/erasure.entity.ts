import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That something was erased: what it was can only be told by whoever holds the outside key and, from an old backup, the erased thing itself. */
@Entity('erasures')
export class Erasure {
  /** HMAC-SHA-256 of the erased thing's kind and id under the key outside the database. */
  @PrimaryColumn('bytea')
  fingerprint: Buffer;

  /** The first day of the month, so that it tells less. */
  @Column('date')
  day: string;
}
