import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Grant, Id } from '#libs/kernel/shared';
import { allows, givenRoles, type GivenRole, type Permission } from '#libs/people/shared';
import { Clock, Database, InTransaction, OutsideKey, Refused, sql, type Sql } from '#libs/platform/server';
import { GrantRow } from './grant.entity.ts';
import { openGroups } from './groups.policy.ts';

/** Who holds which role where, and until when. The rows know an account by a fingerprint, and by its id closed with the outside key (ADR 0020). */
@Injectable()
export class GrantsService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
  ) {}

  /** The roles of an account that hold today, in groups that are open with all above them. */
  of(accountId: Id<'Account'>): Promise<Grant[]> {
    const { text, values } = sql`select grants.id, role, group_id as "groupId" from grants join groups on groups.id = group_id
      where account_tag = ${this.tagOf(accountId)} and ${this.holding} and ${openGroups}`;
    return this.database.query<Grant>(text, values);
  }

  /** Under what the rows know an account, without telling which it is. */
  tagOf(accountId: Id<'Account'>): Buffer {
    return tagOfAccount(this.key, accountId);
  }

  /** Whose role it is. */
  accountOf({ id, sealedAccount }: Pick<GrantRow, 'id' | 'sealedAccount'>): Id<'Account'> {
    return this.key.open(`grants.sealed_account ${id}`, sealedAccount).toString();
  }

  /** Lets an account hold a role from today on. Where she holds it already, the longer of both terms stays. Gives until when. */
  async put(accountId: Id<'Account'>, role: GivenRole, groupId: Id<'Group'>, untilDay: string | null): Promise<string | null> {
    const id: Id<'Grant'> = randomUUID();
    const sealed = this.key.seal(`grants.sealed_account ${id}`, accountId);
    const [put] = await this.database.query<{ until: string | null }>(
      `insert into grants (id, account_tag, sealed_account, group_id, role, from_day, until_day) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (account_tag, group_id, role) do update set
         from_day = case when grants.until_day < $6 then $6 else least(grants.from_day, $6) end,
         until_day = case when grants.until_day is null or $7::date is null then null else greatest(grants.until_day, $7) end
       returning until_day::text as until`,
      [id, this.tagOf(accountId), sealed, groupId, role, this.clock.today(), untilDay],
    );
    return put?.until ?? null;
  }

  /** The accounts whose roles allow this in a group today, held there or above; suspended ones too. */
  async holdersOf(permission: Permission, groupId: Id<'Group'>): Promise<Id<'Account'>[]> {
    const able = givenRoles.filter((role) => allows([role], permission));
    const above = sql`select unnest(path) from groups where id = ${groupId}`;
    const rows = await this.database.rows(GrantRow, sql`where role = any(${able}) and group_id in (${above}) and ${this.holding}`);
    return [...new Set(rows.map((row) => this.accountOf(row)))];
  }

  /** Those of some groups in which somebody else than this account holds a role that allows this today, there or above. */
  async groupsWithOthers(
    permission: Permission,
    groupIds: readonly Id<'Group'>[],
    accountId: Id<'Account'>,
  ): Promise<ReadonlySet<Id<'Group'>>> {
    const able = givenRoles.filter((role) => allows([role], permission));
    const { text, values } = sql`select groups.id from groups where groups.id = any(${groupIds}::uuid[]) and exists (
      select from grants where group_id = any(groups.path) and role = any(${able}) and account_tag <> ${this.tagOf(accountId)} and ${this.holding})`;
    return new Set((await this.database.query<{ id: Id<'Group'> }>(text, values)).map(({ id }) => id));
  }

  /** Whether somebody else than this account holds a role that allows this today, in any group. */
  async areThereOthers(permission: Permission, accountId: Id<'Account'>): Promise<boolean> {
    const able = givenRoles.filter((role) => allows([role], permission));
    const other = sql`where role = any(${able}) and account_tag <> ${this.tagOf(accountId)} and ${this.holding} limit 1`;
    return (await this.database.row(GrantRow, other)) !== null;
  }

  /** Refuses a last day that has passed, or that comes before the first. */
  checkTerm(untilDay: string | null, fromDay = this.clock.today()): void {
    if (untilDay !== null && (untilDay < this.clock.today() || untilDay < fromDay)) throw new Refused('TERM_PAST');
  }

  /** Deletes roles whose last day has passed, and those whose account is gone. */
  @InTransaction()
  async purge(): Promise<void> {
    await this.database.query('delete from grants where until_day < $1', [this.clock.today()]);
    const held = await this.database.rows(GrantRow, sql``);
    const accounts = await this.database.query<{ id: Id<'Account'> }>('select id from accounts where id = any($1::uuid[])', [
      [...new Set(held.map((row) => this.accountOf(row)))],
    ]);
    const known = new Set(accounts.map(({ id }) => id));
    const orphans = held.filter((row) => !known.has(this.accountOf(row))).map(({ id }) => id);
    if (orphans.length > 0) await this.database.query('delete from grants where id = any($1::uuid[])', [orphans]);
  }

  /** The piece of SQL for roles that hold today. */
  get holding(): Sql {
    const today = this.clock.today();
    return sql`from_day <= ${today} and ${this.unended}`;
  }

  /** The piece of SQL for roles whose last day has not passed. */
  get unended(): Sql {
    return sql`(until_day is null or until_day >= ${this.clock.today()})`;
  }
}

/** Under what roles know an account, without telling which it is. */
export function tagOfAccount(key: OutsideKey, accountId: Id<'Account'>): Buffer {
  return key.tag('grants', accountId);
}
