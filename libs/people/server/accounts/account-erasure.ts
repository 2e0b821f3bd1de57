import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Audit, Clock, Database, InTransaction, OutsideKey, sql } from '#libs/platform/server';
import { EntrancesService } from '../entrances/entrances.service.ts';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { learnerBehind } from './account-keys.ts';
import { Account } from './account.entity.ts';

/** Erases accounts: rows, roles, notices, path, and the key that closed what is hers, so that nothing left over can be read. */
@Injectable()
export class AccountErasure {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly audit: Audit,
    private readonly entrances: EntrancesService,
    private readonly grants: GrantsService,
  ) {}

  /** Erases one account with all that is hers. */
  @InTransaction()
  async erase(id: Id<'Account'>): Promise<void> {
    const account = await this.database.row(Account, sql`where id = ${id}`);
    if (!account) return;
    await this.database.repo(GrantRow).delete({ accountTag: this.grants.tagOf(id) });
    await this.database.repo(Account).delete({ id });
    await this.entrances.erase(learnerBehind(this.key, account));
    await this.audit.note('account-erased', {});
  }

  /** Erases accounts that nobody came into for so long that they ended. */
  async purgeExpired(): Promise<void> {
    const expired = await this.database.rows(Account, sql`where expires_on < ${this.clock.today()} limit 500`);
    for (const { id } of expired) await this.erase(id);
  }
}
