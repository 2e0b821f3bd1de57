import { Injectable } from '@nestjs/common';
import { Database, InTransaction, Refused, type RequestContext } from '#libs/platform/server';
import type { Account } from '../accounts/account.entity.ts';
import { OwnAccountService, signedIn } from '../accounts/own-account.service.ts';
import { AuthenticatorService } from './authenticator.service.ts';
import { PasskeysService, type NamedPasskey } from './passkeys.service.ts';
import { SecondProof } from './second-proof.service.ts';
import { SingleUseCodesService } from './single-use-codes.service.ts';

/** What somebody does with her own second steps. Taking one away needs the passphrase, adding one does not. */
@Injectable()
export class OwnFactorsService {
  constructor(
    readonly database: Database,
    private readonly own: OwnAccountService,
    private readonly second: SecondProof,
    private readonly authenticators: AuthenticatorService,
    private readonly passkeys: PasskeysService,
    private readonly codes: SingleUseCodesService,
  ) {}

  /** What she has set up. */
  async list(context: RequestContext): Promise<{ hasAuthenticator: boolean; passkeys: NamedPasskey[]; codesLeft: number }> {
    const account = await this.own.account(context);
    const { hasAuthenticator, codesLeft } = await this.second.of(account.id);
    return { hasAuthenticator, codesLeft, passkeys: await this.passkeys.list(account) };
  }

  /** A new secret for an app. */
  beginAuthenticator(context: RequestContext): Promise<{ secret: string; address: string }> {
    return this.authenticators.begin(signedIn(context).id);
  }

  /** Sets the app up. Gives codes for paper where she has none. */
  @InTransaction()
  async confirmAuthenticator(context: RequestContext, code: string): Promise<readonly string[] | null> {
    const { id } = signedIn(context);
    await this.authenticators.confirm(id, code);
    return this.firstCodes(id);
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
  async askToAddPasskey(context: RequestContext): Promise<string> {
    return this.passkeys.askToAdd(context.origin, await this.own.account(context));
  }

  /** Keeps a passkey. Gives codes for paper where she has none. */
  @InTransaction()
  async addPasskey(context: RequestContext, answer: string, label: string): Promise<readonly string[] | null> {
    const account = await this.own.account(context);
    await this.passkeys.add(context.origin, account, answer, label);
    return this.firstCodes(account.id);
  }

  /** Forgets a passkey. One that is not hers, or not there, is unknown alike. */
  async removePasskey(context: RequestContext, passkey: string, passphrase: string | null): Promise<void> {
    const { id } = await this.own.prove(context, passphrase);
    await this.database.inTransaction(async () => {
      if (!(await this.passkeys.remove(id, passkey))) throw new Refused('PASSKEY_UNKNOWN');
      await this.forgetUselessCodes(id);
    });
  }

  private async firstCodes(id: Account['id']): Promise<readonly string[] | null> {
    const { codesLeft } = await this.second.of(id);
    return codesLeft > 0 ? null : this.codes.renew(id);
  }

  private async forgetUselessCodes(id: Account['id']): Promise<void> {
    if (!(await this.second.isAskedOf(id))) await this.codes.remove(id);
  }
}
