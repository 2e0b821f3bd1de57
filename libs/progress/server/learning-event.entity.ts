import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { EventKind, LearningEvent } from '#libs/progress/shared';

/** Something that happened on a learner's way. */
@Entity('learning_events')
export class LearningEventRow implements LearningEvent {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid' })
  learnerId: Id<'Learner'>;

  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  point: string;

  @Column({ type: 'text' })
  kind: EventKind;

  /** A day and never an hour. */
  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'uuid', nullable: true })
  retracts: string | null;

  @Column({ name: 'is_right', type: 'boolean', nullable: true })
  isRight: boolean | null;
}
