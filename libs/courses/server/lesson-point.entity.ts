import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { Point } from '#libs/mdx/shared';

/** A place in a course where a learner can leave a mark. Withdrawn points stay, so that nothing she did is lost. */
@Entity('lesson_points')
export class LessonPoint {
  @PrimaryColumn({ name: 'course_id', type: 'uuid' })
  courseId: Id<'Course'>;

  @PrimaryColumn({ type: 'text' })
  point: string;

  @Column({ name: 'lesson_id', type: 'uuid' })
  lessonId: Id<'Lesson'>;

  @Column({ type: 'text' })
  kind: Point['kind'];

  /** The quiz a question belongs to. */
  @Column({ type: 'text', nullable: true })
  quiz: string | null;

  @Column({ type: 'text', nullable: true })
  mode: string | null;

  @Column({ name: 'is_withdrawn', type: 'boolean' })
  isWithdrawn: boolean;
}
