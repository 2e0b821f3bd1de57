import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, ContentVersion, Database, InTransaction, Jobs } from '#libs/platform/server';

/** Pages that are remembered do not know what day it is: on the day after advice should have been looked at again they are forgotten, and say so. */
@Injectable()
export class GrowingStale implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.recur({ name: 'resources-grow-stale', cron: '5 0 * * *', run: () => this.forgetPages() });
  }

  /** Makes pages anew if something has grown stale since yesterday. */
  @InTransaction()
  async forgetPages(): Promise<void> {
    const grown = await this.database.query(
      `select 1 from resources where state = 'published' and review_by = $1::date - 1
       union all select 1 from comparison_rows where reviewed_on = $2::date - 1
       union all select 1 from providers where reviewed_on = $2::date - 1 limit 1`,
      [this.clock.today(), this.clock.dayAfter({ months: -12 })],
    );
    if (grown.length > 0) await this.version.raise();
  }
}
