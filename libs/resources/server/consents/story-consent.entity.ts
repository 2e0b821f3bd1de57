import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { ConsentUse } from '#libs/resources/shared';

/** That somebody agreed to her story being told. Of herself it keeps nothing, neither a name nor a sign of one. */
@Entity('story_consents')
export class StoryConsent {
  @PrimaryColumn('uuid')
  id: Id<'StoryConsent'>;

  @Column({ name: 'resource_id', type: 'uuid' })
  resourceId: Id<'Resource'>;

  /** HMAC of the words with which she takes the story back, under the outside key. */
  @Column('bytea')
  fingerprint: Buffer;

  /** To what she agreed. */
  @Column({ type: 'text', array: true })
  uses: ConsentUse[];

  /** The last day on which it holds; null for one without end. */
  @Column({ name: 'until_day', type: 'date', nullable: true })
  untilDay: string | null;

  /** How and on which day she agreed, and on which it was noted, closed with the outside key. */
  @Column({ name: 'sealed_details', type: 'bytea' })
  sealedDetails: Buffer;

  /** Whether the author was told that it is about to end. */
  @Column({ name: 'is_warned', type: 'boolean' })
  isWarned: boolean;
}

/** What is left of a story that was taken back by whoever told it: its address, so that it can say so. */
@Entity('withdrawn_stories')
export class WithdrawnStory {
  @PrimaryColumn('text')
  slug: string;
}
