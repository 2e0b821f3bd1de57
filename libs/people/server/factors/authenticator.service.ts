import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { Id } from '#libs/kernel/shared';
import { Clock, Database, OutsideKey, Refused, sql } from '#libs/platform/server';
import { ownKey } from '../accounts/account-keys.ts';
import { Account } from '../accounts/account.entity.ts';
import { Authenticator } from './authenticator.entity.ts';

/** Half a minute, six digits, SHA-1: what every app understands (RFC 6238). */
const period = 30;

/** How many half minutes a phone's clock may be early or late. */
const tolerance = 1;

/** Codes of an app. Each counts once. */
@Injectable()
export class AuthenticatorService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
  ) {}

  /** A new secret for her app, which asks for nothing until a code of it was shown. Refuses where an app is set up already. */
  async begin(accountId: Id<'Account'>): Promise<{ secret: string; address: string }> {
    const account = await this.account(accountId);
    const secret = new Secret({ size: 20 });
    const own = ownKey(this.key, account);
    const sealedSecret = own.seal(placeOf('secret', accountId), Buffer.from(secret.bytes));
    const begun = await this.database.query(
      `insert into authenticators (account_id, sealed_secret, sealed_step, is_confirmed) values ($1, $2, $3, false)
       on conflict (account_id) do update set sealed_secret = $2, sealed_step = $3 where not authenticators.is_confirmed returning 1`,
      [accountId, sealedSecret, own.seal(placeOf('step', accountId), '0')],
    );
    if (begun.length === 0) throw new Refused('AUTHENTICATOR_THERE');
    // Neither label names the school: the list of an app is read by whoever holds the phone.
    const totp = new TOTP({ issuer: 'vuelo', label: account.pseudonym, secret, period });
    return { secret: secret.base32, address: totp.toString() };
  }

  /** Sets the app up, once a code of it is right. */
  async confirm(accountId: Id<'Account'>, code: string): Promise<void> {
    if (!(await this.take(accountId, code, false))) throw new Refused('APP_CODE_WRONG');
    await this.database.repo(Authenticator).update({ accountId }, { isConfirmed: true });
  }

  /** Whether this is a code of her app that was not taken before; takes it. */
  async take(accountId: Id<'Account'>, code: string, isConfirmed = true): Promise<boolean> {
    const known = await this.database.row(Authenticator, sql`where account_id = ${accountId} and is_confirmed = ${isConfirmed}`);
    if (!known) return false;
    const own = ownKey(this.key, await this.account(accountId));
    const plain = own.open(placeOf('secret', accountId), known.sealedSecret);
    const now = this.clock.now().getTime();
    const secret = new Secret({ buffer: new Uint8Array(plain).buffer });
    const delta = new TOTP({ secret, period }).validate({ token: code, window: tolerance, timestamp: now });
    const step = Math.floor(now / 1000 / period) + (delta ?? 0);
    if (delta === null || step <= Number(own.open(placeOf('step', accountId), known.sealedStep))) return false;
    // Only where it is still what we read: of two browsers with the same code one comes in.
    const sealedStep = own.seal(placeOf('step', accountId), String(step));
    const { affected } = await this.database.repo(Authenticator).update({ accountId, sealedStep: known.sealedStep }, { sealedStep });
    return affected === 1;
  }

  /** Forgets the app. */
  async remove(accountId: Id<'Account'>): Promise<void> {
    await this.database.repo(Authenticator).delete({ accountId });
  }

  private async account(id: Id<'Account'>): Promise<Account> {
    const account = await this.database.row(Account, sql`where id = ${id}`);
    if (!account) throw new Refused('PATH_UNKNOWN');
    return account;
  }
}

function placeOf(column: 'secret' | 'step', accountId: Id<'Account'>): string {
  return `authenticators.sealed_${column} ${accountId}`;
}
