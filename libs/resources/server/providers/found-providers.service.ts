import { Injectable, type OnModuleInit } from '@nestjs/common';
import { visitor, type Id } from '#libs/kernel/shared';
import { Database, Search, sql, type Findable } from '#libs/platform/server';
import { Provider } from './provider.entity.ts';
import { providersVisibleTo } from './providers.policy.ts';

/** Enters the directory into the search. */
@Injectable()
export class FoundProviders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly search: Search,
  ) {}

  onModuleInit(): void {
    this.search.register('provider', () => this.findable(null));
  }

  /** Lets an organisation be found as its entry is now, or no more. To be called behind its row, in the transaction that changes it. */
  async enter(id: Id<'Provider'>): Promise<void> {
    await this.search.replace('provider', [id], await this.findable(id));
  }

  private async findable(id: Id<'Provider'> | null): Promise<Findable[]> {
    const shown = await this.database.rows(Provider, sql`where ${providersVisibleTo(visitor)} and (${id}::uuid is null or id = ${id})`);
    return shown.flatMap(entriesOf);
  }
}

function entriesOf({ id, slug, name, summary }: Provider): Findable[] {
  return Object.entries(summary).map(([language, said]) => ({
    ...{ reference: id, language, path: `/proveedores#${slug}`, title: name, summary: said },
    ...{ keywords: '', body: '', facets: ['type:provider', `language:${language}`] },
  }));
}
