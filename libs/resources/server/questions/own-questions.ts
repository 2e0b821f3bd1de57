import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { AccountErasure } from '#libs/people/server';
import { Belongings, Database, sql, type Belonging } from '#libs/platform/server';
import { SealedAccounts } from '../sealed-accounts.service.ts';
import { unanswered } from './answering.service.ts';
import { AskingService } from './asking.service.ts';
import { Question } from './question.entity.ts';
import { SealedQuestions } from './sealed-questions.service.ts';

/** How many answers of one person her copy holds. */
const most = 1000;

/** What somebody asked and answered: it stands in her copy of her data, and goes with her account. */
@Injectable()
export class OwnQuestions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly belongings: Belongings,
    private readonly erasure: AccountErasure,
    private readonly accounts: SealedAccounts,
    private readonly sealed: SealedQuestions,
    private readonly asking: AskingService,
  ) {}

  onModuleInit(): void {
    this.belongings.register('questions', (viewer) => this.asked(viewer));
    this.belongings.register('answers', (viewer) => this.answered(viewer));
    this.erasure.onErasing((account) => this.forget(account));
  }

  private async asked(viewer: Viewer): Promise<Belonging[]> {
    const own = viewer.account ? await this.asking.own(viewer) : [];
    return own.map(({ askedOn, state, question, details, about }) => ({ askedOn, state, question, details, about }));
  }

  private async answered(viewer: Viewer): Promise<Belonging[]> {
    if (!viewer.account) return [];
    const tag = this.accounts.tagOfViewer('answerers', viewer);
    const rows = await this.database.rows(Question, sql`where answerer_tag = ${tag} order by id limit ${most}`);
    return rows.map((row) => ({
      state: row.state,
      question: this.sealed.textOf(row).question,
      source: this.sealed.answerOf(row)?.source ?? null,
      wish: this.sealed.wishOf(row),
    }));
  }

  /** What she asked goes with an account; what she answered stays where it is published, and nobody's, and is open again where it is not. */
  private async forget(account: Id<'Account'>): Promise<void> {
    const [askerTag, answererTag] = [this.accounts.tagOf('askers', account), this.accounts.tagOf('answerers', account)];
    await this.database.repo(Question).delete({ askerTag });
    await this.database.repo(Question).update({ answererTag, state: 'published' }, { answererTag: null, sealedAnswerer: null });
    await this.database.repo(Question).update({ answererTag }, unanswered);
  }
}
