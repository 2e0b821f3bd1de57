import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { CompletionRule } from '#libs/mdx/shared';

/** One step of a course. */
@Entity('lessons')
export class Lesson {
  @PrimaryColumn('uuid')
  id: Id<'Lesson'>;

  @Column({ name: 'course_id', type: 'uuid' })
  courseId: Id<'Course'>;

  /** The name that progress keeps: unique in its course, never reused. */
  @Column({ type: 'text' })
  point: string;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'text', array: true })
  topics: string[];

  @Column({ type: 'text' })
  audience: string;

  @Column({ type: 'text' })
  level: string;

  /** What completes it besides her own mark. */
  @Column({ type: 'text' })
  rule: CompletionRule;

  @Column({ type: 'text' })
  licence: string;

  /** When its advice was last checked. */
  @Column({ type: 'date' })
  reviewed: string;

  /** When its advice goes stale. */
  @Column({ name: 'review_by', type: 'date' })
  reviewBy: string;

  /** The glossary entries it uses. */
  @Column({ type: 'text', array: true })
  terms: string[];

  @Column({ name: 'is_withdrawn', type: 'boolean' })
  isWithdrawn: boolean;
}
