import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LanguageTag } from '#libs/kernel/shared';
import type { AnswerKey, CompiledSource } from '#libs/mdx/shared';

/** A lesson in one language, ready for readers: its blocks hold no answers. */
@Entity('lesson_texts')
export class LessonText {
  @PrimaryColumn({ name: 'lesson_id', type: 'uuid' })
  lessonId: Id<'Lesson'>;

  @PrimaryColumn({ type: 'text' })
  language: LanguageTag;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text', array: true })
  objectives: string[];

  /** `Block[]`, which the query builder's types cannot follow. */
  @Column({ type: 'jsonb' })
  blocks: object;

  @Column({ type: 'jsonb' })
  sources: CompiledSource[];

  @Column({ type: 'int' })
  bytes: number;

  /** From which the time to read it is told. */
  @Column({ type: 'int' })
  words: number;
}

/** What grades one question in one language; never leaves the server whole. */
@Entity('lesson_answers')
export class LessonAnswer {
  @PrimaryColumn({ name: 'lesson_id', type: 'uuid' })
  lessonId: Id<'Lesson'>;

  @PrimaryColumn({ type: 'text' })
  language: LanguageTag;

  @PrimaryColumn({ type: 'text' })
  question: string;

  @Column({ type: 'text' })
  quiz: string;

  @Column({ type: 'text' })
  mode: AnswerKey['mode'];

  @Column({ type: 'jsonb' })
  options: AnswerKey['options'];
}
