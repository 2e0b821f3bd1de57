import { Injectable } from '@nestjs/common';
import type { Grant, Id } from '#libs/kernel/shared';
import { Clock, Database, OutsideKey } from '#libs/platform/server';

/** Who holds which role where, and until when. */
@Injectable()
export class GrantsService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
  ) {}

  /** The roles of an account that hold today, in groups that are open. */
  of(accountId: Id<'Account'>): Promise<Grant[]> {
    return this.database.query<Grant>(
      `select grants.id, role, group_id as "groupId" from grants join groups on groups.id = group_id
       where account_tag = $1 and from_day <= $2 and (until_day is null or until_day >= $2) and not is_closed`,
      [this.tagOf(accountId), this.clock.today()],
    );
  }

  /** Under what the rows know an account, without telling which it is. */
  tagOf(accountId: Id<'Account'>): Buffer {
    return tagOfAccount(this.key, accountId);
  }
}

/** Under what roles know an account, without telling which it is. */
export function tagOfAccount(key: OutsideKey, accountId: Id<'Account'>): Buffer {
  return key.tag('grants', accountId);
}
