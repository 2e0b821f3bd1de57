import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf, GrantsService } from '#libs/people/server';
import { Clock, Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import type { AskedText } from '#libs/resources/shared';
import { FoundQuestions } from './found-questions.service.ts';
import { Question } from './question.entity.ts';
import { QuestionLetters } from './question-letters.service.ts';
import { questionsToReview } from './questions.policy.ts';
import { SealedQuestions } from './sealed-questions.service.ts';

/** The words of a question as a reviewer lets everybody read them. */
export type Wording = Pick<AskedText, 'question' | 'details' | 'topic'>;

/** What is nobody's business any more once a question is published. */
const forgotten = { askerTag: null, sealedAsker: null, sealedQuestion: null, sealedAnswer: null, sealedWish: null } as const;

/** Decides about answers: publishes them with their questions, sends them back, closes what nobody can answer. */
@Injectable()
export class AnswerReviewService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly grants: GrantsService,
    private readonly letters: QuestionLetters,
    private readonly sealed: SealedQuestions,
    private readonly found: FoundQuestions,
  ) {}

  /** Sends an answer back with what should be otherwise. */
  @InTransaction()
  async askChanges(viewer: Viewer, id: Id<'Question'>, revision: number, wish: string): Promise<void> {
    const question = await this.answered(viewer, id, revision);
    await this.database.repo(Question).update({ id }, { state: 'changes-asked', sealedWish: this.sealed.wished(id, wish) });
    await this.letters.tell(viewer, this.sealed.answererOf(question), 'answer-changes-asked', {
      question: this.sealed.textOf(question).question,
    });
  }

  /** Publishes a question in these words with its answer, and forgets who asked. Nobody decides about her own answer where somebody else can. */
  @InTransaction()
  async publish(viewer: Viewer, id: Id<'Question'>, revision: number, words: Wording): Promise<void> {
    const question = await this.answered(viewer, id, revision);
    const answerer = this.sealed.answererOf(question);
    if (answerer === actorOf(viewer).id && (await this.grants.areThereOthers('review:resources', answerer)))
      throw new Refused('OWN_ANSWER');
    const answer = this.sealed.answerOf(question);
    if (!answer) throw notFound();
    const { language, about } = this.sealed.textOf(question);
    const { topic } = words;
    const shown = { question: words.question.trim(), details: words.details.trim(), topic, language, about };
    await this.database.repo(Question).update({ id }, { state: 'published', publishedOn: this.clock.today(), ...forgotten, ...shown });
    await this.database.query('insert into question_answers (question_id, source, blocks) values ($1, $2, $3)', [
      id,
      answer.source,
      JSON.stringify(answer.blocks),
    ]);
    await this.letters.note(viewer, 'question-published', id);
    await this.letters.tell(viewer, this.sealed.askerOf(question), 'question-published', {});
    await this.letters.tell(viewer, answerer, 'answer-published', { question: shown.question });
    await this.found.enter([id]);
  }

  /** Closes a question that is not published: it is gone, and whoever asked or answered it is told why. */
  @InTransaction()
  async close(viewer: Viewer, id: Id<'Question'>, reason: string): Promise<void> {
    const question = await this.toReview(viewer, id);
    if (question.state === 'published') throw notFound();
    await this.database.repo(Question).delete({ id });
    await this.letters.note(viewer, 'question-closed', id);
    const told = { question: this.sealed.textOf(question).question, reason };
    for (const account of [this.sealed.askerOf(question), this.sealed.answererOf(question)])
      await this.letters.tell(viewer, account, 'question-closed', told);
  }

  /** Takes a published question off every page, for good. */
  @InTransaction()
  async withdraw(viewer: Viewer, id: Id<'Question'>): Promise<void> {
    const question = await this.toReview(viewer, id);
    if (question.state !== 'published') throw notFound();
    await this.database.repo(Question).delete({ id });
    await this.letters.note(viewer, 'question-withdrawn', id);
    await this.letters.tell(viewer, this.sealed.answererOf(question), 'answer-withdrawn', {
      question: this.sealed.textOf(question).question,
    });
    await this.found.enter([id]);
  }

  /** How many answers wait for a decision of this viewer. */
  async waiting(viewer: Viewer): Promise<number> {
    const { text, values } = sql`select count(*)::int as count from questions where state = 'answered' and ${questionsToReview(viewer)}`;
    return (await this.database.query<{ count: number }>(text, values))[0]?.count ?? 0;
  }

  /** Who decides about it at the same moment waits until this is decided. */
  private async toReview(viewer: Viewer, id: Id<'Question'>): Promise<Question> {
    const question = await this.database.row(Question, sql`where id = ${id} and ${questionsToReview(viewer)} for update`);
    if (!question) throw notFound();
    return question;
  }

  /** An answer that waits, as the reviewer saw it. */
  private async answered(viewer: Viewer, id: Id<'Question'>, revision: number): Promise<Question> {
    const question = await this.toReview(viewer, id);
    if (question.state !== 'answered') throw notFound();
    if (question.revision !== revision) throw new Refused('ANSWER_NEWER');
    return question;
  }
}
