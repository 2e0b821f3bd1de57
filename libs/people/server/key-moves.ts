import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, KeyChange, sql, type OutsideKey } from '#libs/platform/server';
import { learnerBehind, tagOfLearner } from './accounts/account-keys.ts';
import { AccountSession } from './accounts/account-session.entity.ts';
import { Account } from './accounts/account.entity.ts';
import { GrantRow } from './groups/grant.entity.ts';
import { Invitation } from './invitations/invitation.entity.ts';
import { placeOf } from './invitations/invitations.service.ts';
import { tagOfAccount } from './groups/grants.service.ts';

/** Moves what people closes and links to a newer outside key. What an account's own key closed stays as it is: that key moves. */
@Injectable()
export class KeyMoves implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('accounts', (from, to) => this.accounts(from, to));
    this.keyChange.register('grants', (from, to) => this.grants(from, to));
    this.keyChange.register('invitations', (from, to) => this.invitations(from, to));
    this.keyChange.register('account_sessions', () => this.sessions());
  }

  private async accounts(from: OutsideKey, to: OutsideKey): Promise<number> {
    const accounts = await this.database.rows(Account, sql``);
    for (const account of accounts) {
      const place = `accounts.sealed_key ${account.id}`;
      const sealedKey = to.seal(place, from.open(place, account.sealedKey));
      const learnerTag = tagOfLearner(to, learnerBehind(from, account));
      await this.database.repo(Account).update({ id: account.id }, { sealedKey, learnerTag });
    }
    return accounts.length;
  }

  private async grants(from: OutsideKey, to: OutsideKey): Promise<number> {
    const grants = await this.database.rows(GrantRow, sql``);
    for (const { id, sealedAccount } of grants) {
      const place = `grants.sealed_account ${id}`;
      const account = from.open(place, sealedAccount).toString();
      await this.database.repo(GrantRow).update({ id }, { sealedAccount: to.seal(place, account), accountTag: tagOfAccount(to, account) });
    }
    return grants.length;
  }

  private async invitations(from: OutsideKey, to: OutsideKey): Promise<number> {
    const invitations = await this.database.rows(Invitation, sql`where sealed_inviter is not null`);
    for (const { id, sealedInviter } of invitations)
      if (sealedInviter)
        await this.database.repo(Invitation).update({ id }, { sealedInviter: to.seal(placeOf(id), from.open(placeOf(id), sealedInviter)) });
    return invitations.length;
  }

  /** A sign-in that waits for its second step begins anew: it lasts minutes. */
  private async sessions(): Promise<number> {
    const { affected } = await this.database.repo(AccountSession).delete({ stage: 'half' });
    return affected ?? 0;
  }
}
