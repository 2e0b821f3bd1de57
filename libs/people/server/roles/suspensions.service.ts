import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { Account } from '../accounts/account.entity.ts';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { actorOf } from '../groups/groups.policy.ts';
import { Acts } from '../oversight/acts.ts';
import { Administrators } from './administrators.ts';
import { PseudonymsService, type Person } from './pseudonyms.service.ts';

/** More suspended accounts than any screen shows at once. */
const most = 200;

/** Takes the roles of an account from it for a while. Its path and its name stay its own. */
@Injectable()
export class SuspensionsService {
  constructor(
    readonly database: Database,
    private readonly grants: GrantsService,
    private readonly administrators: Administrators,
    private readonly pseudonyms: PseudonymsService,
    private readonly acts: Acts,
  ) {}

  /** Takes all roles of an account from it, until it is restored. Only of one that has a role: all others are nobody's business. */
  @InTransaction()
  async suspend(viewer: Viewer, id: Id<'Account'>): Promise<void> {
    if (id === actorOf(viewer).id) throw new Refused('OWN_ACCOUNT');
    const tag = this.grants.tagOf(id);
    if (!(await this.database.row(GrantRow, sql`where account_tag = ${tag} and ${this.grants.unended} limit 1`))) throw notFound();
    await this.administrators.keepOneBesides(id);
    await this.set(viewer, id, true);
  }

  /** Gives an account back the roles that still hold. */
  @InTransaction()
  async restore(viewer: Viewer, id: Id<'Account'>): Promise<void> {
    const [suspended] = (await this.pseudonyms.of([id])).values();
    if (!suspended?.isSuspended) throw notFound();
    await this.set(viewer, id, false);
  }

  /** The accounts that are suspended, by pseudonym. */
  list(): Promise<Person[]> {
    return this.pseudonyms.suspended(most);
  }

  private async set(viewer: Viewer, id: Id<'Account'>, isSuspended: boolean): Promise<void> {
    const { affected } = await this.database.repo(Account).update({ id, isSuspended: !isSuspended }, { isSuspended });
    if (!affected) return;
    const act = isSuspended ? 'account-suspended' : 'account-restored';
    await this.acts.note(viewer, act, { on: id });
    await this.acts.tell([id], act, {});
  }
}
