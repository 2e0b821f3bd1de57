import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, ContentVersion, Database, InTransaction, Jobs } from '#libs/platform/server';
import { callLimits } from '#libs/resources/shared';

const blocked = '(is_blocked_by_caller or is_blocked_by_answerer)';

/** What ends by itself: conversations in which nobody writes, and calls that are over and about which nobody writes any more. */
@Injectable()
export class CallEnds implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly version: ContentVersion,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.recur({ name: 'end-calls', cron: '10 0 * * *', run: () => this.purge() });
  }

  /** Deletes both, and makes remembered pages anew where a call ended with yesterday. Of blocked conversations the block stays with its call. */
  @InTransaction()
  async purge(): Promise<void> {
    const [today, before] = [this.clock.today(), this.clock.dayAfter({ days: -callLimits.days })];
    const ended = await this.database.query('select 1 from calls where until_day = $1::date - 1 and not is_closed limit 1', [today]);
    await this.database.query(
      `delete from call_messages where conversation_id in (select id from call_conversations where ${blocked} and last_on < $1)`,
      [before],
    );
    await this.database.query(`update call_conversations set sealed_answerer = null where ${blocked} and last_on < $1`, [before]);
    await this.database.query(`delete from call_conversations where not ${blocked} and last_on < $1`, [before]);
    await this.database.query(
      `delete from calls where (is_closed or until_day < $1)
         and not exists (select from call_conversations where call_id = calls.id and sealed_answerer is not null)`,
      [today],
    );
    if (ended.length > 0) await this.version.raise();
  }
}
