import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import type { QuestionState, ResourceTopic } from '#libs/resources/shared';

/** A question to those who know. Its open words are what was published; until then they are null and stand closed. */
@Entity('questions')
export class Question {
  @PrimaryColumn('uuid')
  id: Id<'Question'>;

  /** By chance: an address tells nothing of what is asked. */
  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  state: QuestionState;

  @Column({ name: 'asked_on', type: 'date' })
  askedOn: string;

  /** A fingerprint of the account of who asked; null once it is published. */
  @Column({ name: 'asker_tag', type: 'bytea', nullable: true })
  askerTag: Buffer | null;

  /** Her account, closed with the outside key, to tell her what came of it. */
  @Column({ name: 'sealed_asker', type: 'bytea', nullable: true })
  sealedAsker: Buffer | null;

  /** All that she wrote, closed with the outside key; null once it is published. */
  @Column({ name: 'sealed_question', type: 'bytea', nullable: true })
  sealedQuestion: Buffer | null;

  /** A fingerprint of the account of who answered. */
  @Column({ name: 'answerer_tag', type: 'bytea', nullable: true })
  answererTag: Buffer | null;

  @Column({ name: 'sealed_answerer', type: 'bytea', nullable: true })
  sealedAnswerer: Buffer | null;

  /** The answer and its blocks, closed with the outside key as long as it is not published. */
  @Column({ name: 'sealed_answer', type: 'bytea', nullable: true })
  sealedAnswer: Buffer | null;

  /** What a reviewer wants otherwise. */
  @Column({ name: 'sealed_wish', type: 'bytea', nullable: true })
  sealedWish: Buffer | null;

  /** Counts how often an answer was sent in: a decision is about the one that the reviewer saw. */
  @Column({ type: 'int' })
  revision: number;

  /** By which rules the answer was judged. */
  @Column({ type: 'int', nullable: true })
  policy: number | null;

  @Column({ name: 'published_on', type: 'date', nullable: true })
  publishedOn: string | null;

  @Column({ type: 'text', nullable: true })
  question: string | null;

  @Column({ type: 'text', nullable: true })
  details: string | null;

  @Column({ type: 'text', nullable: true })
  topic: ResourceTopic | null;

  @Column({ type: 'text', nullable: true })
  language: string | null;

  /** The address of the text that it is about. */
  @Column({ type: 'text', nullable: true })
  about: string | null;
}

/** A published answer. */
@Entity('question_answers')
export class QuestionAnswer {
  @PrimaryColumn({ name: 'question_id', type: 'uuid' })
  questionId: Id<'Question'>;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'jsonb' })
  blocks: readonly Block[];
}
