import { Injectable, type OnModuleInit } from '@nestjs/common';
import { visitor, type Id } from '#libs/kernel/shared';
import { readableText, type Block } from '#libs/mdx/shared';
import { Database, Search, sql, type Findable } from '#libs/platform/server';
import { resourcePath } from '#libs/resources/shared';
import type { PublishedResource } from './library/resources.service.ts';
import { resourcesVisibleTo } from './resources.policy.ts';

type ResourceRow = Pick<PublishedResource, 'id' | 'slug' | 'kind' | 'language' | 'licence' | 'topics' | 'level' | 'title' | 'summary'> & {
  readonly blocks: readonly Block[] | null;
};

/** Enters what is published into the search. */
@Injectable()
export class FoundResources implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly search: Search,
  ) {}

  onModuleInit(): void {
    this.search.register('resource', () => this.findable(null));
  }

  /** Lets a resource be found as it is published now, or no more. To be called behind its rows, in the transaction that changes them. */
  async enter(id: Id<'Resource'>): Promise<void> {
    await this.search.replace('resource', [id], await this.findable([id]));
  }

  private async findable(ids: readonly string[] | null): Promise<Findable[]> {
    const { text, values } = sql`
      select id, slug, kind, language, licence, topics, level, title, summary, blocks
      from resources left join resource_texts on resource_id = id
      where ${resourcesVisibleTo(visitor)} and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))`;
    return (await this.database.query<ResourceRow>(text, values)).map(entryOf);
  }
}

function entryOf({ id, slug, kind, language, licence, topics, level, title, summary, blocks }: ResourceRow): Findable {
  const facets = [`language:${language}`, `level:${level}`, `licence:${licence}`, ...topics.map((topic) => `topic:${topic}`)];
  return {
    ...{ reference: id, language, path: resourcePath(slug), title, summary, keywords: '', body: readableText(blocks ?? []) },
    // What a resource is stands beside the kinds of other pages: whoever looks for a guide need not know that it is a resource.
    facets: ['type:resource', `type:${kind}`, ...facets],
  };
}
