import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Audit, Database, InTransaction, sql } from '#libs/platform/server';
import { Account } from '../accounts/account.entity.ts';
import { AccountSession } from '../accounts/account-session.entity.ts';
import { AccountsService } from '../accounts/accounts.service.ts';
import { Passphrases } from '../accounts/passphrases.ts';
import { GrantRow } from '../groups/grant.entity.ts';
import { GrantsService } from '../groups/grants.service.ts';
import { GroupsService } from '../groups/groups.service.ts';

/** A pseudonym and its passphrase, as the operator of the machine names them. */
export interface AdministratorSetting {
  readonly pseudonym: string;
  readonly passphrase: string;
}

/** Makes whom the operator of the machine names administrator: the way in on the first day, and back when the last administrator is lost. */
@Injectable()
export class NamedAdministrator {
  constructor(
    readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly passphrases: Passphrases,
    private readonly grants: GrantsService,
    private readonly groups: GroupsService,
    private readonly audit: Audit,
  ) {}

  /** Gives the pseudonym the role without an end, and this passphrase; makes the account if there is none. Changes nothing where all is so already. */
  @InTransaction()
  async set({ pseudonym, passphrase }: AdministratorSetting): Promise<void> {
    const account = await this.accounts.byPseudonym(pseudonym);
    if (account && (await this.isSo(account, passphrase))) return;
    if (account) await this.takeBack(account, passphrase);
    const id = account?.id ?? (await this.accounts.createFor(pseudonym, passphrase));
    await this.grants.put(id, 'administrator', (await this.groups.network()).id, null);
    await this.audit.note('administrator-set-by-operator', { on: id });
  }

  private async isSo(account: Account, passphrase: string): Promise<boolean> {
    if (account.isSuspended || !(await this.passphrases.fits(passphrase, account.passphrase))) return false;
    const tag = this.grants.tagOf(account.id);
    const own = await this.database.row(GrantRow, sql`where account_tag = ${tag} and role = 'administrator' and until_day is null limit 1`);
    return own !== null;
  }

  /** Whoever was in under this pseudonym must come in anew, and still with her second proof if she has one. */
  private async takeBack({ id, pseudonym }: { id: Id<'Account'>; pseudonym: string }, passphrase: string): Promise<void> {
    await this.accounts.setPassphrase(id, await this.passphrases.hashed(passphrase, pseudonym));
    await this.database.repo(Account).update({ id }, { isSuspended: false });
    await this.database.repo(AccountSession).delete({ accountId: id });
  }
}
