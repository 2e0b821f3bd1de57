import { Injectable } from '@nestjs/common';
import { Notices } from '#libs/platform/server';
import { AccountErasure } from './accounts/account-erasure.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { SessionsService } from './accounts/sessions.service.ts';
import { PasskeysService } from './factors/passkeys.service.ts';
import { PassService } from './passes/pass.service.ts';

/** What ends by itself: sessions, paths and accounts that nobody opens, questions that nobody answered, notices of long ago. */
@Injectable()
export class Ends {
  constructor(
    private readonly passes: PassService,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly erasure: AccountErasure,
    private readonly passkeys: PasskeysService,
    private readonly notices: Notices,
  ) {}

  /** Deletes all of it. */
  async purge(): Promise<void> {
    await this.sessions.purge();
    await this.passkeys.purge();
    await this.notices.purge();
    // Before the paths: an account takes its own along, with what is noted of it.
    const failures: unknown[] = [];
    for (const id of await this.accounts.expired()) await this.erasure.eraseExpired(id).catch((error: unknown) => failures.push(error));
    await this.passes.purgeExpired();
    // One account that cannot be erased keeps nobody else's, and still shows.
    if (failures.length > 0) throw failures[0];
  }
}
