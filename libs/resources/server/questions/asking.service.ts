import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf } from '#libs/people/server';
import { Bounds, Clock, Database, InTransaction, lettersByChance, notFound, Places, Refused, sql } from '#libs/platform/server';
import type { AskedText } from '#libs/resources/shared';
import { SealedAccounts } from '../sealed-accounts.service.ts';
import { questionings } from './question.bounds.ts';
import { Question } from './question.entity.ts';
import { questionsOf } from './questions.policy.ts';
import { SealedQuestions } from './sealed-questions.service.ts';

/** How many questions of one person may wait at once. */
const most = 20;

/** A question as whoever asked it sees it before it is published. */
export interface OwnQuestion extends Pick<Question, 'id' | 'slug' | 'state' | 'askedOn'>, AskedText {}

/** What somebody asks: hers alone to see as her own, and to take back, until it is published and nobody's. */
@Injectable()
export class AskingService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly places: Places,
    private readonly accounts: SealedAccounts,
    private readonly sealed: SealedQuestions,
  ) {}

  /** Keeps a question for those who know. Where the text that it is about is no more, it is asked without one. */
  async ask(viewer: Viewer, asked: AskedText): Promise<void> {
    const { id: account } = actorOf(viewer);
    this.bounds.take(questionings, account);
    const isThere = asked.about !== null && (await this.places.at(viewer, asked.about, asked.language)) !== null;
    const about = isThere ? asked.about : null;
    await this.keep(account, { ...asked, question: asked.question.trim(), details: asked.details.trim(), about });
  }

  /** What she asked and nobody has published or closed yet. */
  async own(viewer: Viewer): Promise<OwnQuestion[]> {
    const tag = this.accounts.tagOfViewer('askers', viewer);
    const questions = await this.database.rows(Question, sql`where ${questionsOf(tag)} order by asked_on desc, id limit ${most}`);
    return questions.map((question) => {
      const { id, slug, state, askedOn } = question;
      return { id, slug, state, askedOn, ...this.sealed.textOf(question) };
    });
  }

  /** Takes a question back, with whatever was answered; one that is not hers is as one that does not exist. */
  @InTransaction()
  async takeBack(viewer: Viewer, id: Id<'Question'>): Promise<void> {
    const hers = questionsOf(this.accounts.tagOfViewer('askers', viewer));
    const question = await this.database.row(Question, sql`where id = ${id} and ${hers} for update`);
    if (!question) throw notFound();
    await this.database.repo(Question).delete({ id });
  }

  /** Keeps a question with who asked it. Who asks twice at once waits here for herself. */
  @InTransaction()
  async keep(account: Id<'Account'>, asked: AskedText): Promise<void> {
    const id: Id<'Question'> = randomUUID();
    const row = this.sealed.asked(id, asked, account);
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [row.askerTag?.toString('hex')]);
    const waiting = await this.database.query('select 1 from questions where asker_tag = $1', [row.askerTag]);
    if (waiting.length >= most) throw new Refused('QUESTIONS_FULL', { most });
    const slug = `pregunta-${lettersByChance(10)}`;
    await this.database.repo(Question).insert({ id, slug, state: 'open', askedOn: this.clock.today(), revision: 0, ...row });
  }
}
