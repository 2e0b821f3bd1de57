import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import type { CompiledContent, ComparisonCategory, ProgramPlace } from '#libs/mdx/shared';
import { Database, sql } from '#libs/platform/server';
import { comparisonVisibleTo } from './comparison.policy.ts';
import { ComparisonRow } from './comparison-row.entity.ts';
import { FoundComparison } from './found-comparison.service.ts';

/** Which rows; what is null does not matter. */
export interface WantedComparison {
  readonly category: ComparisonCategory | null;
  /** No harder to move to than this. */
  readonly difficulty: number | null;
  /** One of the programs works there. */
  readonly place: ProgramPlace | null;
}

/** Free programs beside what is sold for the same. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly database: Database,
    private readonly found: FoundComparison,
  ) {}

  /** The rows in the order of their file, at most 200. */
  list(viewer: Viewer, { category, difficulty, place }: WantedComparison): Promise<ComparisonRow[]> {
    return this.database.rows(
      ComparisonRow,
      sql`where ${comparisonVisibleTo(viewer)} and (${category}::text is null or category = ${category})
        and (${difficulty}::int is null or difficulty <= ${difficulty})
        and (${place}::text is null or programs @> jsonb_build_array(jsonb_build_object('place', ${place}::text)))
        order by position limit 200`,
    );
  }

  /** Writes the comparison, if it changed. To be called within the import's transaction. */
  async write({ comparisons }: CompiledContent): Promise<void> {
    for (const { rows } of comparisons) {
      // Nothing hangs on a row, so all of them are made anew.
      await this.forget();
      await this.database.repo(ComparisonRow).insert(rows.map(({ reviewed: reviewedOn, ...row }) => ({ ...row, reviewedOn })) as never);
      await this.found.enter();
    }
  }

  /** Takes the rows away when `content/` has no comparison any more. */
  async withdraw(units: readonly string[]): Promise<void> {
    if (units.some((key) => key.startsWith('comparison:'))) {
      await this.forget();
      await this.found.enter();
    }
  }

  private async forget(): Promise<void> {
    await this.database.query('delete from comparison_rows');
  }
}
