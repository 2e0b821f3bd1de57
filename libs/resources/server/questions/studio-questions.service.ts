import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { StudioCounts } from '#libs/people/server';
import { Database, sql, type Sql } from '#libs/platform/server';
import type { AskedText } from '#libs/resources/shared';
import { SealedAccounts } from '../sealed-accounts.service.ts';
import { AnsweringService } from './answering.service.ts';
import { AnswerReviewService } from './answer-review.service.ts';
import { Question } from './question.entity.ts';
import { questionsToAnswer, questionsToReview } from './questions.policy.ts';
import { SealedQuestions } from './sealed-questions.service.ts';

const most = 100;

/** A question as those see it who answer and decide. Who asked is not among it. */
export interface StudioQuestion extends Pick<Question, 'id' | 'slug' | 'state' | 'askedOn' | 'revision'>, AskedText {
  /** Whether the viewer answered it. */
  readonly isOwn: boolean;
  readonly viewerCanReview: boolean;
  readonly row: Question;
}

/** What stands in the studio of questions. */
@Injectable()
export class StudioQuestionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly counts: StudioCounts,
    private readonly answering: AnsweringService,
    private readonly review: AnswerReviewService,
    private readonly accounts: SealedAccounts,
    private readonly sealed: SealedQuestions,
  ) {}

  onModuleInit(): void {
    this.counts.register('preguntas', (viewer) => this.count(viewer));
  }

  /** All that is not published and that the viewer may answer or decides about, what was asked first first. */
  list(viewer: Viewer): Promise<StudioQuestion[]> {
    return this.shown(viewer, sql`where state <> 'published' and ${this.visibleTo(viewer)} order by asked_on, id limit ${most}`);
  }

  /** One of those, or one that is published. */
  async bySlug(viewer: Viewer, slug: string): Promise<StudioQuestion | null> {
    return (await this.shown(viewer, sql`where slug = ${slug} and ${this.visibleTo(viewer)}`))[0] ?? null;
  }

  private visibleTo(viewer: Viewer): Sql {
    return sql`(${questionsToAnswer(this.accounts.tagOfViewer('answerers', viewer))} or ${questionsToReview(viewer)})`;
  }

  private async shown(viewer: Viewer, rest: Sql): Promise<StudioQuestion[]> {
    const own = this.accounts.tagOfViewer('answerers', viewer);
    const rows = await this.database.rows(Question, rest);
    return rows.map((row) => {
      const { id, slug, state, askedOn, revision } = row;
      const isOwn = row.answererTag?.equals(own) ?? false;
      const viewerCanReview = viewer.account?.permissions.has('review:resources') ?? false;
      return { id, slug, state, askedOn, revision, ...this.sealed.textOf(row), isOwn, viewerCanReview, row };
    });
  }

  private async count(viewer: Viewer): Promise<number> {
    const toAnswer = viewer.account?.permissions.has('answer:questions') ? await this.answering.open() : 0;
    return toAnswer + (await this.review.waiting(viewer));
  }
}
