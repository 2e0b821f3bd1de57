import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { connectionOf, Database, Places, sql, type PageInfoType, type PlacedText } from '#libs/platform/server';
import type { ResourceTopic } from '#libs/resources/shared';
import { cursorOf, placeOf } from '../day-cursor.ts';
import { Question, QuestionAnswer } from './question.entity.ts';
import { questionsVisibleTo } from './questions.policy.ts';

/** A question whose columns are filled: it is published. */
export type PublishedQuestion = Question & {
  [Name in 'publishedOn' | 'question' | 'details' | 'topic' | 'language']: NonNullable<Question[Name]>;
};

/** A part of the questions. */
export interface QuestionConnection {
  readonly edges: { readonly node: PublishedQuestion; readonly cursor: string }[];
  readonly pageInfo: PageInfoType;
}

/** How many questions stand beside the text that they are about. */
const mostAbout = 5;

/** Questions and answers as everybody reads them. */
@Injectable()
export class PublishedQuestionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('preguntas', (viewer, names) => this.placed(viewer, names));
  }

  /** The questions, the newest first. */
  async list(viewer: Viewer, topic: ResourceTopic | null, first: number, after: string | null): Promise<QuestionConnection> {
    const [day, id] = after === null ? ['9999-12-31', null] : placeOf(after);
    const rows = await this.database.rows(
      Question,
      sql`where ${questionsVisibleTo(viewer)} and (${topic}::text is null or topic = ${topic})
        and (published_on < ${day}::date or published_on = ${day}::date and id > ${id}::uuid)
        order by published_on desc, id limit ${first + 1}`,
    );
    return connectionOf(rows as PublishedQuestion[], first, after === null, cursorOf);
  }

  /** One question, if it is published. */
  async bySlug(viewer: Viewer, slug: string): Promise<PublishedQuestion | null> {
    return (await this.database.row(Question, sql`where slug = ${slug} and ${questionsVisibleTo(viewer)}`)) as PublishedQuestion | null;
  }

  /** The newest questions about the text at a place. */
  async about(viewer: Viewer, place: string): Promise<PublishedQuestion[]> {
    return (await this.database.rows(
      Question,
      sql`where about = ${place} and ${questionsVisibleTo(viewer)} order by published_on desc, id limit ${mostAbout}`,
    )) as PublishedQuestion[];
  }

  /** The answers of these, in their order. */
  async answersOf(ids: readonly Id<'Question'>[]): Promise<(QuestionAnswer | null)[]> {
    const answers = await this.database.rows(QuestionAnswer, sql`where question_id = any(${ids}::uuid[])`);
    const byId = new Map(answers.map((answer) => [answer.questionId, answer]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async placed(viewer: Viewer, [slug, ...more]: readonly string[]): Promise<PlacedText | null> {
    const found = slug && more.length === 0 ? await this.bySlug(viewer, slug) : null;
    if (!found) return null;
    const [answer] = await this.answersOf([found.id]);
    return { title: found.question, language: found.language, blocks: answer?.blocks ?? [], groupId: null };
  }
}
