import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, Refused } from '#libs/platform/server';
import { Attempts } from '../accounts/attempts.ts';
import { AuthenticatorService } from './authenticator.service.ts';
import { SingleUseCodesService } from './single-use-codes.service.ts';

/** What somebody has set up besides her passphrase. */
export interface Factors {
  readonly hasAuthenticator: boolean;
  readonly passkeys: number;
  readonly codesLeft: number;
}

/** The second proof: a code of an app, or one from the paper. */
@Injectable()
export class SecondProof {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly authenticators: AuthenticatorService,
    private readonly codes: SingleUseCodesService,
  ) {}

  /** What an account has set up. */
  async of(accountId: Id<'Account'>): Promise<Factors> {
    const [factors] = await this.database.query<Factors>(
      `select exists (select from authenticators where account_id = $1 and is_confirmed) as "hasAuthenticator",
         (select count(*) from passkeys where account_id = $1)::int as passkeys,
         (select count(*) from single_use_codes where account_id = $1)::int as "codesLeft"`,
      [accountId],
    );
    return factors ?? { hasAuthenticator: false, passkeys: 0, codesLeft: 0 };
  }

  /** Whether a passphrase alone is not enough. */
  async isAskedOf(accountId: Id<'Account'>): Promise<boolean> {
    const { hasAuthenticator, passkeys } = await this.of(accountId);
    return hasAuthenticator || passkeys > 0;
  }

  /** Takes a code, of the app or of the paper, once. Refuses a wrong one, ever more slowly. */
  async take(accountId: Id<'Account'>, typed: string): Promise<void> {
    const name = `second proof ${accountId}`;
    this.attempts.allow(name);
    this.attempts.failed(name);
    const isRight = /^\s*\d{3}\s?\d{3}\s*$/.test(typed)
      ? await this.authenticators.take(accountId, typed.replace(/\s/g, ''))
      : await this.codes.take(accountId, typed);
    if (!isRight) throw new Refused('CODE_WRONG');
    this.attempts.succeeded(name);
  }
}
