import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { InertLane, inertPolicyVersion } from '#libs/mdx/server';
import type { InertIssue } from '#libs/mdx/shared/inert';
import { actorOf } from '#libs/people/server';
import { Bounds, Database, InTransaction, notFound, sql } from '#libs/platform/server';
import { SealedAccounts } from '../sealed-accounts.service.ts';
import { answerings } from './question.bounds.ts';
import { Question } from './question.entity.ts';
import { questionsToAnswer } from './questions.policy.ts';
import { SealedQuestions, type AnswerText } from './sealed-questions.service.ts';

/** Answers questions: who sends the first answer in has the question, until it is published or she takes her answer back. */
@Injectable()
export class AnsweringService {
  constructor(
    readonly database: Database,
    private readonly bounds: Bounds,
    private readonly lane: InertLane,
    private readonly accounts: SealedAccounts,
    private readonly sealed: SealedQuestions,
  ) {}

  /** Sends an answer in, or gives all that is wrong with its text. It is compiled before the transaction begins: that takes a while. */
  async send(viewer: Viewer, id: Id<'Question'>, source: string): Promise<readonly InertIssue[]> {
    if (!(await this.found(viewer, id))) throw notFound();
    this.bounds.take(answerings, actorOf(viewer).id);
    const compiled = await this.lane.compile(source);
    if (!compiled.ok) return compiled.issues;
    await this.take(viewer, id, { source, blocks: compiled.blocks });
    return [];
  }

  /** Keeps an answer. What somebody else answered meanwhile, or a reviewer published, is not touched. */
  @InTransaction()
  async take(viewer: Viewer, id: Id<'Question'>, answer: AnswerText): Promise<void> {
    const question = await this.found(viewer, id);
    if (!question) throw notFound();
    const kept = this.sealed.answered(id, answer, actorOf(viewer).id);
    const { revision } = question;
    await this.database
      .repo(Question)
      .update({ id }, { ...kept, state: 'answered', sealedWish: null, revision: revision + 1, policy: inertPolicyVersion });
  }

  /** Takes her own answer back before it is published: the question is open again. */
  @InTransaction()
  async takeBack(viewer: Viewer, id: Id<'Question'>): Promise<void> {
    const question = await this.found(viewer, id);
    if (!question || question.state === 'open') throw notFound();
    await this.database.repo(Question).update({ id }, unanswered);
  }

  /** How many questions nobody has answered. */
  async open(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from questions where state = 'open'`);
    return row?.count ?? 0;
  }

  /** A question that is not published and that she may answer; within a transaction whoever comes at the same moment waits. */
  private found(viewer: Viewer, id: Id<'Question'>): Promise<Question | null> {
    const hers = questionsToAnswer(this.accounts.tagOfViewer('answerers', viewer));
    return this.database.row(Question, sql`where id = ${id} and ${hers} and state <> 'published' for update`);
  }
}

/** What a question is without an answer. */
export const unanswered = {
  state: 'open',
  answererTag: null,
  sealedAnswerer: null,
  sealedAnswer: null,
  sealedWish: null,
} as const;
