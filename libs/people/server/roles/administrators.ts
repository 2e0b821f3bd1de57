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
    const rows = await this.database.rows(GrantRow, sql`where role = 'administrator' and ${this.grants.holding}`);
    const people = await this.pseudonyms.of(rows.map((row) => this.grants.accountOf(row)));
    return [...people.values()].filter(({ isSuspended }) => !isSuspended).map(({ id }) => id);
  }

  /** Refuses what would leave nobody but this account. Within a transaction: whoever changes administrators at the same time waits for its end. */
  async keepOneBesides(accountId: Id<'Account'>): Promise<void> {
    await this.lock();
    if ((await this.holding()).every((id) => id === accountId)) throw new Refused('LAST_ADMINISTRATOR');
  }

  /** Waits until nobody else changes who administers; holds until the transaction at hand ends. */
  async lock(): Promise<void> {
    await this.database.query(`select id from groups where kind = 'network' for no key update`);
  }
}
