import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { Database, KeyChange, OutsideKey, sql } from '#libs/platform/server';
import type { AskedText } from '#libs/resources/shared';
import { movedAccount, SealedAccounts } from '../sealed-accounts.service.ts';
import { Question } from './question.entity.ts';

/** What somebody answered, and how it is shown. */
export interface AnswerText {
  readonly source: string;
  readonly blocks: readonly Block[];
}

type QuestionId = Id<'Question'>;
type Closed = 'question' | 'answer' | 'wish';

const nobody = { tag: null, sealed: null };

/** Closes and opens what is asked and answered, and who did: nothing of it stands readable in the rows before it is published. */
@Injectable()
export class SealedQuestions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly accounts: SealedAccounts,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('questions', (from, to) => this.move(from, to));
  }

  /** What a question keeps of what was asked, and of who did. */
  asked(id: QuestionId, text: AskedText, account: Id<'Account'>): Pick<Question, 'sealedQuestion' | 'askerTag' | 'sealedAsker'> {
    const { tag, sealed } = this.accounts.seal('askers', placeOf('asker', id), account);
    return { sealedQuestion: this.key.seal(placeOf('question', id), JSON.stringify(text)), askerTag: tag, sealedAsker: sealed };
  }

  /** What a question keeps of an answer, and of who wrote it. */
  answered(id: QuestionId, answer: AnswerText, account: Id<'Account'>): Pick<Question, 'sealedAnswer' | 'answererTag' | 'sealedAnswerer'> {
    const { tag, sealed } = this.accounts.seal('answerers', placeOf('answerer', id), account);
    return { sealedAnswer: this.key.seal(placeOf('answer', id), JSON.stringify(answer)), answererTag: tag, sealedAnswerer: sealed };
  }

  /** What a question keeps of what a reviewer wants otherwise. */
  wished(id: QuestionId, text: string): Buffer {
    return this.key.seal(placeOf('wish', id), text);
  }

  /** What was asked; as it was published where it was. */
  textOf({ id, sealedQuestion, question, details, topic, language, about }: Question): AskedText {
    if (question !== null && topic !== null) return { question, details: details ?? '', topic, language: language ?? 'es', about };
    return JSON.parse(this.opened('question', id, sealedQuestion) ?? '') as AskedText;
  }

  /** What was answered and waits; null where nothing does. */
  answerOf({ id, sealedAnswer }: Question): AnswerText | null {
    const text = this.opened('answer', id, sealedAnswer);
    return text === null ? null : (JSON.parse(text) as AnswerText);
  }

  /** What a reviewer wants otherwise; null where none wants anything. */
  wishOf({ id, sealedWish }: Question): string | null {
    return this.opened('wish', id, sealedWish);
  }

  /** Who asked; null once that is nobody's business any more. */
  askerOf({ id, sealedAsker }: Question): Id<'Account'> | null {
    return this.accounts.open(placeOf('asker', id), sealedAsker);
  }

  /** Who answered; null where nobody did, or once she erased her account. */
  answererOf({ id, sealedAnswerer }: Question): Id<'Account'> | null {
    return this.accounts.open(placeOf('answerer', id), sealedAnswerer);
  }

  private opened(what: Closed, id: QuestionId, sealed: Buffer | null): string | null {
    return sealed && this.key.open(placeOf(what, id), sealed).toString();
  }

  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    const questions = await this.database.rows(Question, sql``);
    for (const { id, sealedQuestion, sealedAnswer, sealedWish, sealedAsker, sealedAnswerer } of questions) {
      const anew = (what: Closed, sealed: Buffer | null) => sealed && to.seal(placeOf(what, id), from.open(placeOf(what, id), sealed));
      const asker = sealedAsker ? movedAccount('askers', placeOf('asker', id), sealedAsker, from, to) : nobody;
      const answerer = sealedAnswerer ? movedAccount('answerers', placeOf('answerer', id), sealedAnswerer, from, to) : nobody;
      const moved = {
        sealedQuestion: anew('question', sealedQuestion),
        sealedAnswer: anew('answer', sealedAnswer),
        sealedWish: anew('wish', sealedWish),
        askerTag: asker.tag,
        sealedAsker: asker.sealed,
        answererTag: answerer.tag,
        sealedAnswerer: answerer.sealed,
      };
      await this.database.repo(Question).update({ id }, moved);
    }
    return questions.length;
  }
}

function placeOf(what: Closed | 'asker' | 'answerer', id: QuestionId): string {
  return `${what} of question ${id}`;
}
