import { Injectable } from '@nestjs/common';
import { Database, InTransaction, Notices, OutsideKey, Refused, type RequestContext } from '#libs/platform/server';
import { learnerBehind } from '../accounts/account-keys.ts';
import type { Account } from '../accounts/account.entity.ts';
import { OwnAccountService } from '../accounts/own-account.service.ts';
import { AuthenticatorService } from './authenticator.service.ts';
import { PasskeysService, type NamedPasskey } from './passkeys.service.ts';
import { SecondProof } from './second-proof.service.ts';
import { SingleUseCodesService } from './single-use-codes.service.ts';

/** What somebody does with her own second steps. Each change needs the passphrase: who only holds her browser for a moment must not keep a way in. */
@Injectable()
export class OwnFactorsService {
  constructor(
    readonly database: Database,
    private readonly own: OwnAccountService,
    private readonly second: SecondProof,
    private readonly authenticators: AuthenticatorService,
    private readonly passkeys: PasskeysService,
    private readonly codes: SingleUseCodesService,
    private readonly notices: Notices,
    private readonly key: OutsideKey,
  ) {}

  /** What she has set up. */
  async list(context: RequestContext): Promise<{ hasAuthenticator: boolean; passkeys: NamedPasskey[]; codesLeft: number }> {
    const account = await this.own.account(context);
    const { hasAuthenticator, codesLeft } = await this.second.of(account.id);
    return { hasAuthenticator, codesLeft, passkeys: await this.passkeys.list(account) };
  }

  /** A new secret for an app. */
  async beginAuthenticator(context: RequestContext, passphrase: string | null): Promise<{ secret: string; address: string }> {
    const { id } = await this.own.prove(context, passphrase);
    return this.authenticators.begin(id);
  }

  /** Sets the app up. Gives codes for paper where she has none. */
  @InTransaction()
  async confirmAuthenticator(context: RequestContext, code: string): Promise<readonly string[] | null> {
    const account = await this.own.account(context);
    await this.authenticators.confirm(account.id, code);
    return this.added(account);
  }

  /** Forgets the app. */
  async removeAuthenticator(context: RequestContext, passphrase: string | null): Promise<void> {
    const { id } = await this.own.prove(context, passphrase);
    await this.database.inTransaction(async () => {
      await this.authenticators.remove(id);
      await this.forgetUselessCodes(id);
    });
  }

  /** Ten new codes for paper; without a second step they would open nothing. */
  async renewCodes(context: RequestContext, passphrase: string | null): Promise<readonly string[]> {
    const { id } = await this.own.prove(context, passphrase);
    if (!(await this.second.isAskedOf(id))) throw new Refused('CODES_FOR_NOTHING');
    return this.codes.renew(id);
  }

  /** What to ask a device that is to make a passkey. */
  async askToAddPasskey(context: RequestContext, passphrase: string | null): Promise<string> {
    return this.passkeys.askToAdd(context.origin, await this.own.prove(context, passphrase));
  }

  /** Keeps a passkey that answers such a question. Gives codes for paper where she has none. */
  async addPasskey(context: RequestContext, answer: string, label: string): Promise<readonly string[] | null> {
    const account = await this.own.account(context);
    const made = await this.passkeys.made(context.origin, account, answer);
    return this.database.inTransaction(async () => {
      await this.passkeys.keep(account, made, label);
      return this.added(account);
    });
  }

  /** Forgets a passkey. One that is not hers, or not there, is unknown alike. */
  async removePasskey(context: RequestContext, passkey: string, passphrase: string | null): Promise<void> {
    const { id } = await this.own.prove(context, passphrase);
    await this.database.inTransaction(async () => {
      if (!(await this.passkeys.remove(id, passkey))) throw new Refused('PASSKEY_UNKNOWN');
      await this.forgetUselessCodes(id);
    });
  }

  /** Tells her, in case it was somebody else, and gives codes for paper where she has none. */
  private async added(account: Account): Promise<readonly string[] | null> {
    await this.notices.send(learnerBehind(this.key, account), 'second-step-added');
    const { codesLeft } = await this.second.of(account.id);
    return codesLeft > 0 ? null : this.codes.renew(account.id);
  }

  private async forgetUselessCodes(id: Account['id']): Promise<void> {
    if (!(await this.second.isAskedOf(id))) await this.codes.remove(id);
  }
}
