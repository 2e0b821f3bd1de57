import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LanguageTag, LocalizedText } from '#libs/kernel/shared';

/** A road through some lessons. */
@Entity('courses')
export class Course {
  @PrimaryColumn('uuid')
  id: Id<'Course'>;

  /** The name that progress keeps: the same for all languages and editions, never reused. */
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'jsonb' })
  title: LocalizedText;

  @Column({ type: 'jsonb' })
  summary: LocalizedText;

  /** What a group asks itself before it starts. */
  @Column({ type: 'jsonb' })
  question: LocalizedText;

  @Column({ type: 'text', array: true })
  languages: LanguageTag[];

  @Column({ type: 'text' })
  audience: string;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'text' })
  emblem: string;

  @Column({ type: 'int' })
  position: number;

  /** No longer in `content/`: nobody finds it any more, and what was learned with it stays. */
  @Column({ name: 'is_withdrawn', type: 'boolean' })
  isWithdrawn: boolean;
}
