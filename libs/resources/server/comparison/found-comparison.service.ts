import { Injectable, type OnModuleInit } from '@nestjs/common';
import { visitor } from '#libs/kernel/shared';
import { Database, Search, sql, type Findable } from '#libs/platform/server';
import { comparisonVisibleTo } from './comparison.policy.ts';
import { ComparisonRow } from './comparison-row.entity.ts';

/** Enters the compared programs into the search: what they are for, their names, and what is sold for the same. */
@Injectable()
export class FoundComparison implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly search: Search,
  ) {}

  onModuleInit(): void {
    this.search.register('alternative', () => this.findable());
  }

  /** Lets the comparison be found as it is now. To be called behind its rows, in the transaction that changes them. */
  async enter(): Promise<void> {
    await this.search.replace('alternative', null, await this.findable());
  }

  private async findable(): Promise<Findable[]> {
    return (await this.database.rows(ComparisonRow, sql`where ${comparisonVisibleTo(visitor)}`)).flatMap(entriesOf);
  }
}

function entriesOf({ id, need, programs, commercial, gain, loss }: ComparisonRow): Findable[] {
  const names = programs.map(({ name }) => name).join(', ');
  return Object.entries(need).map(([language, title]) => ({
    ...{ reference: id, language, path: `/comparacion#${id}`, title, summary: `${names}. ${gain[language] ?? ''}`.trim() },
    ...{ keywords: commercial.join(' '), body: loss[language] ?? '', facets: ['type:alternative', `language:${language}`] },
  }));
}
