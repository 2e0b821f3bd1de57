import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { MoreThan } from 'typeorm';
import type { Id } from '#libs/kernel/shared';
import { Bounds, Clock, Database, InTransaction, OutsideKey, Refused, sql, type Origin } from '#libs/platform/server';
import { ownKey } from '../accounts/account-keys.ts';
import { askings } from '../accounts/account.bounds.ts';
import { Account } from '../accounts/account.entity.ts';
import { isWithoutCertificates } from './attestation.ts';
import { Passkey, PasskeyChallenge } from './passkey.entity.ts';

/** What a device answered, as the browser's script sent it: JSON of the WebAuthn standard. */
export type PasskeyAnswer = string;

/** How many passkeys an account may have. */
const most = 10;

/** How long a device has to answer, in minutes. */
const patience = 15;

/** A passkey that a device made and nobody keeps yet. */
export type NewPasskey = Pick<WebAuthnCredential, 'id' | 'publicKey' | 'counter'>;

/** A passkey in her list. */
export interface NamedPasskey {
  readonly id: string;
  readonly label: string;
}

/** Passkeys: each tied to the address under which it was made, and asked to see to it that it is her (user verification). */
@Injectable()
export class PasskeysService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly bounds: Bounds,
  ) {}

  /** What to ask a device that is to make a passkey for an account. */
  async askToAdd({ origin }: Origin, account: Account): Promise<string> {
    const known = await this.withRoom(account);
    const options = await generateRegistrationOptions({
      // The device shows both in its own list; neither names the school.
      rpName: 'vuelo',
      userName: account.pseudonym,
      rpID: domainOf(origin),
      userID: new Uint8Array(this.key.fingerprint('passkey-user', account.id)),
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.remember(options.challenge, account.id);
    return JSON.stringify(options);
  }

  /** What a device made for an account, once it is checked; takes no connection while it checks. */
  async made({ origin }: Origin, account: Account, answer: PasskeyAnswer): Promise<NewPasskey> {
    const response = parsed<RegistrationResponseJSON>(answer);
    if (!isWithoutCertificates(response)) throw new Refused('PASSKEY_UNKNOWN');
    const expected = { expectedOrigin: origin, expectedRPID: domainOf(origin), expectedChallenge: this.taken(account.id) };
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response, ...expected }).catch(refused);
    if (!verified || registrationInfo.credential.id !== response.id) throw new Refused('PASSKEY_UNKNOWN');
    return registrationInfo.credential;
  }

  /** Keeps a passkey; one that somebody has here already is refused. */
  @InTransaction()
  async keep(account: Account, { id, publicKey, counter }: NewPasskey, label: string): Promise<void> {
    // Many questions may have been asked before the first was answered; who answers at the same moment waits here.
    await this.database.query('select from accounts where id = $1 for update', [account.id]);
    await this.withRoom(account);
    const sealedLabel = ownKey(this.key, account).seal(`passkeys.sealed_label ${id}`, label);
    const kept = await this.database.query(
      `insert into passkeys (id, account_id, public_key, counter, sealed_label) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
      [id, account.id, Buffer.from(publicKey), counter, sealedLabel],
    );
    if (kept.length === 0) throw new Refused('PASSKEY_UNKNOWN');
  }

  /** What to ask any device that may hold a passkey of this school; it tells nobody whose. */
  async ask({ origin }: Origin): Promise<string> {
    const options = await generateAuthenticationOptions({ rpID: domainOf(origin), userVerification: 'required' });
    await this.remember(options.challenge, '');
    return JSON.stringify(options);
  }

  /** Whose passkey answered. An unknown one and a wrong answer are refused alike. */
  async prove({ origin }: Origin, answer: PasskeyAnswer): Promise<Id<'Account'>> {
    const response = parsed<AuthenticationResponseJSON>(answer);
    const passkey = await this.database.row(Passkey, sql`where id = ${response.id}`);
    if (!passkey) throw new Refused('PASSKEY_UNKNOWN');
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedOrigin: origin,
      expectedRPID: domainOf(origin),
      expectedChallenge: this.taken(''),
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
    }).catch(refused);
    if (!verified) throw new Refused('PASSKEY_UNKNOWN');
    await this.database.repo(Passkey).update({ id: passkey.id }, { counter: String(authenticationInfo.newCounter) });
    return passkey.accountId;
  }

  /** The passkeys of an account, by the names she gave them. */
  async list(account: Account): Promise<NamedPasskey[]> {
    const passkeys = await this.database.rows(Passkey, sql`where account_id = ${account.id} order by id`);
    const own = ownKey(this.key, account);
    return passkeys.map(({ id, sealedLabel }) => ({ id, label: own.open(`passkeys.sealed_label ${id}`, sealedLabel).toString() }));
  }

  /** Forgets one; gives whether it was hers. */
  async remove(accountId: Id<'Account'>, id: string): Promise<boolean> {
    const { affected } = await this.database.repo(Passkey).delete({ accountId, id });
    return affected === 1;
  }

  /** Deletes questions that no device answered. */
  async purge(): Promise<void> {
    await this.database.query('delete from passkey_challenges where expires_at <= $1', [this.clock.now()]);
  }

  /** The passkeys that an account has, if it may have one more. */
  private async withRoom({ id }: Account): Promise<Passkey[]> {
    const known = await this.database.rows(Passkey, sql`where account_id = ${id}`);
    if (known.length >= most) throw new Refused('PASSKEYS_FULL', { most });
    return known;
  }

  /** A question is for one account that is to get a passkey, or for nobody yet who comes in. */
  private async remember(challenge: string, purpose: Id<'Account'> | ''): Promise<void> {
    this.bounds.take(askings);
    await this.database
      .repo(PasskeyChallenge)
      .insert({ fingerprint: this.fingerprint(challenge, purpose), expiresAt: this.clock.quarterAfter(patience) });
  }

  /** Whether a question was asked for this; it is answered once. */
  private taken(purpose: Id<'Account'> | ''): (challenge: string) => Promise<boolean> {
    return async (challenge) => {
      const asked = { fingerprint: this.fingerprint(challenge, purpose), expiresAt: MoreThan(this.clock.now()) };
      return (await this.database.repo(PasskeyChallenge).delete(asked)).affected === 1;
    };
  }

  private fingerprint(challenge: string, purpose: string): Buffer {
    return this.key.fingerprint('passkey-challenge', `${purpose} ${challenge}`);
  }
}

function domainOf(origin: string): string {
  return new URL(origin).hostname;
}

/** The standard allows 1,023 bytes; here they are base64url. */
function isCredentialId(id: unknown): boolean {
  return typeof id === 'string' && /^[\w-]{1,1364}$/.test(id);
}

/** The library throws where an answer does not fit; for whoever asks that is one refusal. */
function refused(): never {
  throw new Refused('PASSKEY_UNKNOWN');
}

function parsed<Answer>(json: string): Answer {
  try {
    const answer: unknown = JSON.parse(json);
    if (typeof answer === 'object' && answer !== null && 'id' in answer && isCredentialId(answer.id)) return answer as Answer;
  } catch {
    // Refused like any other answer that does not fit.
  }
  return refused();
}
