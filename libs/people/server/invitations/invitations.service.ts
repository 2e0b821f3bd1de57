import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { makeInvitationCode, readInvitationCode, showInvitationCode } from '#libs/people/shared';
import { Clock, Database, InTransaction, OutsideKey, sql, type Sql } from '#libs/platform/server';
import { Invitation } from './invitation.entity.ts';
import { openGroups } from '../groups/groups.policy.ts';

/** The rows of invitations and their codes: made once, known by a fingerprint, taken once. Decides nothing. */
@Injectable()
export class InvitationsService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
  ) {}

  /** Keeps an invitation that can be taken for so many days, and gives its code as it is shown, once. */
  async make(
    given: Pick<Invitation, 'groupId' | 'role' | 'untilDay'>,
    days: number,
    inviter: Id<'Account'> | null,
  ): Promise<{ code: string; invitation: Invitation }> {
    const code = makeInvitationCode((below) => randomInt(below));
    const id: Id<'Invitation'> = randomUUID();
    const sealedInviter = inviter && this.key.seal(placeOf(id), inviter);
    const invitation = { id, fingerprint: this.fingerprint(code), sealedInviter, expiresOn: this.clock.dayAfter({ days }), ...given };
    await this.database.repo(Invitation).insert(invitation);
    return { code: showInvitationCode(code), invitation };
  }

  /** The invitation of a code as long as it can be taken, in a group that is open. Null alike when there is none, and when it was taken or has ended. */
  async byCode(typed: string): Promise<Invitation | null> {
    const code = readInvitationCode(typed);
    if (!code) return null;
    const inOpenGroup = sql`group_id in (select groups.id from groups where ${openGroups})`;
    return this.database.row(Invitation, sql`where fingerprint = ${this.fingerprint(code)} and ${this.standing} and ${inOpenGroup}`);
  }

  /** Whose invitation it is; null for the link of a start. */
  inviterOf({ id, sealedInviter }: Invitation): Id<'Account'> | null {
    return sealedInviter && this.key.open(placeOf(id), sealedInviter).toString();
  }

  /** Takes an invitation away; of all who do so at the same time one is told that she did. */
  async consume(id: Id<'Invitation'>): Promise<boolean> {
    const { affected } = await this.database.repo(Invitation).delete({ id });
    return affected === 1;
  }

  /** Those into a group that can still be taken, the first to end first; at most so many. */
  ofGroup(groupId: Id<'Group'>, most: number): Promise<Invitation[]> {
    return this.database.rows(Invitation, sql`where group_id = ${groupId} and ${this.standing} order by expires_on, id limit ${most}`);
  }

  /** Deletes those that ended, and those whose inviter is gone. */
  @InTransaction()
  async purge(): Promise<void> {
    await this.database.query('delete from invitations where expires_on < $1 or until_day < $1', [this.clock.today()]);
    const waiting = await this.database.rows(Invitation, sql`where sealed_inviter is not null`);
    const inviters = [...new Set(waiting.map((invitation) => this.inviterOf(invitation)))];
    const there = await this.database.query<{ id: Id<'Account'> }>('select id from accounts where id = any($1::uuid[])', [inviters]);
    const known = new Set<Id<'Account'> | null>(there.map(({ id }) => id));
    const orphans = waiting.filter((invitation) => !known.has(this.inviterOf(invitation))).map(({ id }) => id);
    if (orphans.length > 0) await this.database.query('delete from invitations where id = any($1::uuid[])', [orphans]);
  }

  private get standing(): Sql {
    const today = this.clock.today();
    return sql`expires_on >= ${today} and (until_day is null or until_day >= ${today})`;
  }

  private fingerprint(code: string): Buffer {
    return this.key.fingerprint('invitations', code);
  }
}

/** Under what the inviter of an invitation is closed. */
export function placeOf(id: Id<'Invitation'>): string {
  return `invitations.sealed_inviter ${id}`;
}
