import { Injectable, type OnModuleInit } from '@nestjs/common';
import { visitor, type Id } from '#libs/kernel/shared';
import { readableText, type Block } from '#libs/mdx/shared';
import { ContentVersion, Database, Search, sql, type Findable } from '#libs/platform/server';
import { questionPath } from '#libs/resources/shared';
import type { PublishedQuestion } from './published-questions.service.ts';
import { questionsVisibleTo } from './questions.policy.ts';

type QuestionRow = Pick<PublishedQuestion, 'id' | 'slug' | 'question' | 'details' | 'topic' | 'language'> & {
  readonly blocks: readonly Block[] | null;
};

/** Enters published questions with their answers into the search. */
@Injectable()
export class FoundQuestions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly search: Search,
    private readonly version: ContentVersion,
  ) {}

  onModuleInit(): void {
    this.search.register('question', () => this.findable(null));
  }

  /** Lets these be found as they are published now, or no more, and has every page tell so. To be called behind their rows, in the transaction that changes them. */
  async enter(ids: readonly Id<'Question'>[]): Promise<void> {
    if (ids.length === 0) return;
    await this.search.replace('question', ids, await this.findable(ids));
    await this.version.raise();
  }

  private async findable(ids: readonly string[] | null): Promise<Findable[]> {
    const { text, values } = sql`
      select id, slug, question, details, topic, language, blocks
      from questions left join question_answers on question_id = id
      where ${questionsVisibleTo(visitor)} and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))`;
    return (await this.database.query<QuestionRow>(text, values)).map(entryOf);
  }
}

function entryOf({ id, slug, question, details, topic, language, blocks }: QuestionRow): Findable {
  return {
    ...{ reference: id, language, path: questionPath(slug), title: question, summary: details, keywords: '' },
    ...{ body: readableText(blocks ?? []), facets: ['type:question', `language:${language}`, `topic:${topic}`] },
  };
}
