import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the import has taken in, by its hash: the same hash means no work. */
@Entity('content_units')
export class ContentUnit {
  @PrimaryColumn('text')
  key: string;

  @Column({ type: 'text' })
  hash: string;
}
