import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LocalizedText } from '#libs/kernel/shared';
import type { GroupKind } from '#libs/people/shared';

/** The network, one of its nodes, or an organisation. */
@Entity('groups')
export class Group {
  @PrimaryColumn('uuid')
  id: Id<'Group'>;

  @Column({ type: 'text' })
  kind: GroupKind;

  /** Null for the network alone. */
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: Id<'Group'> | null;

  /** From the network down to this one. */
  @Column({ type: 'uuid', array: true })
  path: Id<'Group'>[];

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'jsonb' })
  title: LocalizedText;

  /** Closed groups stay for what refers to them; no role holds in them. */
  @Column({ name: 'is_closed', type: 'boolean' })
  isClosed: boolean;
}
