import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, Refused, sql } from '#libs/platform/server';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { PseudonymsService } from './pseudonyms.service.ts';

/** Sees to it that somebody always looks after the house. */
@Injectable()
export class Administrators {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly pseudonyms: PseudonymsService,
  ) {}

  /** The accounts that administer today. */
  async holding(): Promise<Id<'Account'>[]> {
    return [...(await this.terms()).keys()];
  }

  /**
   * Refuses what would leave nobody, today or once the others' terms end, who administers as long as this account does. Within a
   * transaction: whoever changes administrators at the same time waits for its end.
   */
  async keepOneBesides(accountId: Id<'Account'>): Promise<void> {
    await this.lock();
    const terms = await this.terms();
    const own = terms.get(accountId) ?? '';
    terms.delete(accountId);
    if (![...terms.values()].some((until) => until >= own)) throw new Refused('LAST_ADMINISTRATOR');
  }

  /** Until when each account administers that does so today; a role without an end lasts longer than any day. */
  private async terms(): Promise<Map<Id<'Account'>, string>> {
    const rows = await this.database.rows(GrantRow, sql`where role = 'administrator' and ${this.grants.holding}`);
    const people = await this.pseudonyms.of(rows.map((row) => this.grants.accountOf(row)));
    const terms = rows.map((row) => [this.grants.accountOf(row), row.untilDay ?? 'without an end'] as const);
    return new Map(terms.filter(([id]) => people.get(id)?.isSuspended === false));
  }

  /** Waits until nobody else changes who administers; holds until the transaction at hand ends. */
  async lock(): Promise<void> {
    await this.database.query(`select id from groups where kind = 'network' for no key update`);
  }
}
