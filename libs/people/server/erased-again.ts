import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures, Notices } from '#libs/platform/server';
import { AccountErasure } from './accounts/account-erasure.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { PassService } from './passes/pass.service.ts';

/** Erases again what somebody erased before the database came back from an old copy. */
@Injectable()
export class ErasedAgain implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly notices: Notices,
    private readonly passes: PassService,
    private readonly accounts: AccountsService,
    private readonly erasure: AccountErasure,
  ) {}

  onModuleInit(): void {
    // Accounts first: they know their paths.
    this.erasures.register({ kind: 'account', ids: () => this.accounts.ids(), erase: (ids) => this.eraseAccounts(ids) });
    this.erasures.register({ kind: 'learner', ids: () => this.passes.ids(), erase: (ids) => this.erasePaths(ids) });
  }

  private async eraseAccounts(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.erasure.remove(id);
  }

  private async erasePaths(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.notices.erase(id);
    await this.passes.eraseAgain(ids);
  }
}
