import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { pseudonymKey } from '#libs/people/shared';
import { Refused } from '#libs/platform/server';
import type { Account } from './account.entity.ts';
import { AccountsService } from './accounts.service.ts';
import { Attempts } from './attempts.ts';
import { Passphrases } from './passphrases.ts';

/** Lets in whoever knows a passphrase, slowly, and without telling whether a pseudonym is anybody's. */
@Injectable()
export class PassphraseProof {
  constructor(
    private readonly accounts: AccountsService,
    private readonly attempts: Attempts,
    private readonly passphrases: Passphrases,
  ) {}

  /** The account of this pseudonym and this passphrase. A wrong one and an unknown one are the same refusal, after the same work. */
  ofPseudonym(pseudonym: string, passphrase: string): Promise<Account> {
    return this.proven(
      `pseudonym ${pseudonymKey(pseudonym)}`,
      () => this.accounts.byPseudonym(pseudonym),
      passphrase,
      () => new Refused('SIGN_IN_WRONG'),
    );
  }

  /** Makes sure that whoever is in as this account also knows its passphrase. */
  ofAccount(id: Id<'Account'>, passphrase: string): Promise<Account> {
    return this.proven(
      `account ${id}`,
      () => this.accounts.byId(id),
      passphrase,
      () => new Refused('PASSPHRASE_WRONG'),
    );
  }

  private async proven(name: string, find: () => Promise<Account | null>, passphrase: string, refusal: () => Refused): Promise<Account> {
    this.attempts.allow(name);
    // Counted before the work and taken back after it: many guesses at once are as slow as one after the other.
    this.attempts.failed(name);
    const account = await find();
    const fits = await this.passphrases.fits(passphrase, account?.passphrase ?? null).catch((error: unknown) => {
      // Too busy to look: that was no guess.
      this.attempts.notTried(name);
      throw error;
    });
    if (!account || !fits) throw refusal();
    this.attempts.succeeded(name);
    return account;
  }
}
