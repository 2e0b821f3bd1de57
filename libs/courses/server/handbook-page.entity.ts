import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LanguageTag } from '#libs/kernel/shared';

/** A page of the school's own handbook in one language, such as the manual. */
@Entity('handbook_pages')
export class HandbookPage {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  language: LanguageTag;

  @Column({ type: 'text' })
  title: string;

  /** `Block[]`, which the query builder's types cannot follow. */
  @Column({ type: 'jsonb' })
  blocks: object;
}
