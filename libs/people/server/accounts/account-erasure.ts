import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Audit, Clock, Database, Erasures, InTransaction, OutsideKey, sql } from '#libs/platform/server';
import { EntrancesService } from '../entrances/entrances.service.ts';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { learnerBehind } from './account-keys.ts';
import { Account } from './account.entity.ts';

/** Erases accounts: rows, roles, notices, path, and the key that closed what is hers, so that nothing left over can be read. */
@Injectable()
export class AccountErasure {
  private readonly others: ((account: Id<'Account'>) => Promise<void>)[] = [];

  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly audit: Audit,
    private readonly entrances: EntrancesService,
    private readonly grants: GrantsService,
    private readonly erasures: Erasures,
  ) {}

  /** Registers what goes with an account, or is nobody's afterwards; domains do so when their modules start. */
  onErasing(work: (account: Id<'Account'>) => Promise<void>): void {
    this.others.push(work);
  }

  /** Erases one account with all that is hers. Also an old backup does not bring it back. */
  @InTransaction()
  async erase(id: Id<'Account'>): Promise<void> {
    await this.remove(id);
    await this.erasures.note('account', id);
    await this.audit.note('account-erased', {});
  }

  /** Erases an account that nobody came into for so long that it ended; not one into which somebody has come by now. */
  @InTransaction()
  async eraseExpired(id: Id<'Account'>): Promise<void> {
    const ended = await this.database.query('select 1 from accounts where id = $1 and expires_on < $2 for update', [
      id,
      this.clock.today(),
    ]);
    if (ended.length > 0) await this.erase(id);
  }

  /** Takes an account away with its roles and its path. */
  @InTransaction()
  async remove(id: Id<'Account'>): Promise<void> {
    const account = await this.database.row(Account, sql`where id = ${id}`);
    if (!account) return;
    for (const work of this.others) await work(id);
    await this.database.repo(GrantRow).delete({ accountTag: this.grants.tagOf(id) });
    await this.database.repo(Account).delete({ id });
    await this.entrances.erase(learnerBehind(this.key, account));
  }
}
