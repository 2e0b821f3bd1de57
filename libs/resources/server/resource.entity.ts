import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { Licence, Origin, ResourceKind, ResourceLevel, ResourceState, ResourceTopic } from '#libs/resources/shared';

/** A contribution to the library. What its columns say of it is the published version's; until there is one they are null. */
@Entity('resources')
export class Resource {
  @PrimaryColumn('uuid')
  id: Id<'Resource'>;

  @Column({ type: 'text' })
  slug: string;

  /** The group through which it was written: its reviewers decide. */
  @Column({ name: 'group_id', type: 'uuid' })
  groupId: Id<'Group'>;

  /** A fingerprint of the author's account; null once she erased it. */
  @Column({ name: 'author_tag', type: 'bytea', nullable: true })
  authorTag: Buffer | null;

  /** The author's account, closed with the outside key, to tell her what came of it. */
  @Column({ name: 'sealed_author', type: 'bytea', nullable: true })
  sealedAuthor: Buffer | null;

  @Column({ type: 'text' })
  state: ResourceState;

  /** The number of the newest version. */
  @Column({ type: 'int' })
  version: number;

  /** Whether its author took it back: then nobody publishes it before she sends it in anew. */
  @Column({ name: 'is_taken_back', type: 'boolean' })
  isTakenBack: boolean;

  @Column({ name: 'published_version', type: 'int', nullable: true })
  publishedVersion: number | null;

  @Column({ name: 'published_on', type: 'date', nullable: true })
  publishedOn: string | null;

  @Column({ type: 'text', nullable: true })
  kind: ResourceKind | null;

  @Column({ type: 'text', nullable: true })
  language: string | null;

  @Column({ type: 'text', nullable: true })
  licence: Licence | null;

  @Column({ type: 'text', array: true, nullable: true })
  topics: ResourceTopic[] | null;

  @Column({ type: 'text', nullable: true })
  level: ResourceLevel | null;

  @Column({ type: 'int', nullable: true })
  minutes: number | null;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text', nullable: true })
  summary: string | null;

  @Column({ name: 'is_signed', type: 'boolean', nullable: true })
  isSigned: boolean | null;

  /** Whether it is put together from what many lived through. */
  @Column({ name: 'is_composed', type: 'boolean', nullable: true })
  isComposed: boolean | null;

  @Column({ name: 'review_by', type: 'date', nullable: true })
  reviewBy: string | null;

  @Column({ name: 'adapted_from', type: 'uuid', nullable: true })
  adaptedFrom: Id<'Resource'> | null;

  @Column({ name: 'translated_from', type: 'uuid', nullable: true })
  translatedFrom: Id<'Resource'> | null;

  /** Which version of that work its published text was made from. */
  @Column({ name: 'work_version', type: 'int', nullable: true })
  workVersion: number | null;

  @Column({ type: 'jsonb', nullable: true })
  origin: Origin | null;

  @Column({ type: 'text', nullable: true })
  changes: string | null;
}
