import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, InTransaction, Jobs, Places, sql } from '#libs/platform/server';
import { questionDays } from '#libs/resources/shared';
import { Correspondence } from '../correspondence.service.ts';
import { FoundQuestions } from './found-questions.service.ts';
import { Question } from './question.entity.ts';
import { SealedQuestions } from './sealed-questions.service.ts';

/** How many questions one night ends. */
const most = 500;

/** What is asked does not stay where nobody answers, nor what is about a text that is gone for good. */
@Injectable()
export class QuestionEndings implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sealed: SealedQuestions,
    private readonly correspondence: Correspondence,
    private readonly places: Places,
    private readonly found: FoundQuestions,
  ) {}

  onModuleInit(): void {
    this.places.onForgetting((place) => this.forget(place));
    this.jobs.recur({ name: 'questions-end', cron: '35 4 * * *', run: () => this.end() });
  }

  /** Ends what nobody answered for long, and what for very long nobody published; whoever asked is told. */
  @InTransaction()
  async end(): Promise<void> {
    const [open, any] = [this.clock.dayAfter({ days: -questionDays.unanswered }), this.clock.dayAfter({ days: -questionDays.most })];
    const ended = await this.database.rows(
      Question,
      sql`where state <> 'published' and (state = 'open' and asked_on < ${open}::date or asked_on < ${any}::date) limit ${most} for update`,
    );
    for (const question of ended) {
      const asker = this.sealed.askerOf(question);
      await this.database.repo(Question).delete({ id: question.id });
      if (asker) await this.correspondence.tell([asker], 'question-ended', { question: this.sealed.textOf(question).question });
    }
  }

  /** With a text that is gone for good go the answers about it that everybody read; what waits is not about it any more. */
  private async forget(place: string): Promise<void> {
    const gone = await this.database.rows(Question, sql`where about = ${place} for update`);
    await this.database.repo(Question).delete({ about: place });
    await this.found.enter(gone.map(({ id }) => id));
    const waiting = await this.database.rows(Question, sql`where state <> 'published' for update`);
    for (const question of waiting) {
      const [text, asker] = [this.sealed.textOf(question), this.sealed.askerOf(question)];
      if (text.about !== place || asker === null) continue;
      await this.database.repo(Question).update({ id: question.id }, this.sealed.asked(question.id, { ...text, about: null }, asker));
    }
  }
}
