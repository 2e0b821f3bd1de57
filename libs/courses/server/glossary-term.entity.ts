import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/kernel/shared';

/** A word that lessons use, explained in one plain sentence. */
@Entity('glossary_terms')
export class GlossaryTerm {
  @PrimaryColumn('text')
  id: string;

  @Column({ type: 'jsonb' })
  term: LocalizedText;

  @Column({ type: 'jsonb' })
  definition: LocalizedText;
}
