import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LocalizedText } from '#libs/kernel/shared';

/** Some resources in an order that a group's reviewers chose, with what they have in common. */
@Entity('collections')
export class Collection {
  @PrimaryColumn('uuid')
  id: Id<'Collection'>;

  @Column({ type: 'text' })
  slug: string;

  /** The group whose reviewers keep it. */
  @Column({ name: 'group_id', type: 'uuid' })
  groupId: Id<'Group'>;

  @Column({ type: 'jsonb' })
  title: LocalizedText;

  @Column({ type: 'jsonb' })
  introduction: LocalizedText;

  @Column({ name: 'made_on', type: 'date' })
  madeOn: string;
}

/** A resource at its place in a collection. It stays while the resource is withdrawn, and then nobody reads it. */
@Entity('collection_items')
export class CollectionItem {
  @PrimaryColumn({ name: 'collection_id', type: 'uuid' })
  collectionId: Id<'Collection'>;

  @PrimaryColumn({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  @Column({ type: 'int' })
  place: number;

  /** Why it stands here. */
  @Column({ type: 'jsonb', nullable: true })
  note: LocalizedText | null;
}
