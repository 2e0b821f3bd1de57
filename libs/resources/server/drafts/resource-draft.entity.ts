import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** What somebody writes and has not sent in. Nobody else sees it. */
@Entity('resource_drafts')
export class ResourceDraft {
  @PrimaryColumn('uuid')
  id: Id<'ResourceDraft'>;

  /** A fingerprint of the author's account. */
  @Column({ name: 'author_tag', type: 'bytea' })
  authorTag: Buffer;

  /** The group through which she writes. */
  @Column({ name: 'group_id', type: 'uuid' })
  groupId: Id<'Group'>;

  /** The contribution of which it becomes a new version; null for a new one. */
  @Column({ name: 'resource_id', type: 'uuid', nullable: true })
  resourceId: Id<'Resource'> | null;

  /** All that she wrote, closed with the outside key. */
  @Column({ name: 'sealed_content', type: 'bytea' })
  sealedContent: Buffer;

  /** Counts how often it was saved, so that one window never silently overwrites another. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ name: 'saved_on', type: 'date' })
  savedOn: string;
}
