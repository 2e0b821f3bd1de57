import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';

/** A contribution as it was sent in once. Every version is kept. */
@Entity('resource_versions')
export class ResourceVersion {
  @PrimaryColumn({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  @PrimaryColumn({ type: 'int' })
  number: number;

  @Column({ name: 'made_on', type: 'date' })
  madeOn: string;

  /** The day on which everybody could read it first; null where that never came. */
  @Column({ name: 'published_on', type: 'date', nullable: true })
  publishedOn: string | null;

  /** All that its author wrote and the blocks of its text, closed with the outside key: only what is published is public. */
  @Column({ name: 'sealed_content', type: 'bytea' })
  sealedContent: Buffer;

  /** By which rules its text was judged; an older one must be judged again. */
  @Column({ type: 'int' })
  policy: number;

  /** The newest rules by which its text no longer passes; its blocks are then still those of `policy`. */
  @Column({ name: 'refused_policy', type: 'int', nullable: true })
  refusedPolicy: number | null;
}

/** The text of a resource as everybody reads it; gone when it is withdrawn. */
@Entity('resource_texts')
export class ResourceText {
  @PrimaryColumn({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  @Column({ type: 'jsonb' })
  blocks: readonly Block[];
}

/** What a reviewer says of a version, of one of its blocks or of all. */
@Entity('review_comments')
export class ReviewComment {
  @PrimaryColumn('uuid')
  id: Id<'ReviewComment'>;

  @Column({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  @Column({ type: 'int' })
  version: number;

  /** The place of a block among those of the text, from 0; null for all of it. */
  @Column({ type: 'int', nullable: true })
  block: number | null;

  @Column({ name: 'sealed_text', type: 'bytea' })
  sealedText: Buffer;

  @Column({ name: 'made_on', type: 'date' })
  madeOn: string;
}
