import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#libs/kernel/shared';
import type { ComparedProgram, CompiledSource, ComparisonCategory } from '#libs/mdx/shared';

/** Free programs for one need beside what is sold for it, as `content/comparison.yaml` says. */
@Entity('comparison_rows')
export class ComparisonRow {
  @PrimaryColumn('text')
  id: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  category: ComparisonCategory;

  @Column({ type: 'jsonb' })
  need: LocalizedText;

  @Column({ type: 'jsonb' })
  programs: readonly ComparedProgram[];

  @Column({ type: 'text', array: true })
  commercial: string[];

  @Column({ type: 'jsonb' })
  gain: LocalizedText;

  @Column({ type: 'jsonb' })
  loss: LocalizedText;

  @Column({ type: 'int' })
  difficulty: number;

  @Column({ name: 'reviewed_on', type: 'date' })
  reviewedOn: string;

  @Column({ type: 'jsonb' })
  sources: readonly CompiledSource[];
}
