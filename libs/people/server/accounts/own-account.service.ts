import { Injectable } from '@nestjs/common';
import { visitor, type Id, type SignedIn } from '#libs/kernel/shared';
import type { SessionMode } from '#libs/people/shared';
import { Database, Notices, Refused, type Entrance, type RequestContext } from '#libs/platform/server';
import { SecondProof } from '../factors/second-proof.service.ts';
import { EntrancesService } from '../entrances/entrances.service.ts';
import type { Account } from './account.entity.ts';
import { AccountErasure } from './account-erasure.ts';
import { AccountsService } from './accounts.service.ts';
import { PassphraseProof } from './passphrase-proof.ts';
import { Passphrases } from './passphrases.ts';
import type { AccountSession } from './account-session.entity.ts';
import { SessionsService } from './sessions.service.ts';

/** What somebody does with her own account from a browser: make it, change its passphrase, end its sessions, erase it. */
@Injectable()
export class OwnAccountService {
  constructor(
    readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly entrances: EntrancesService,
    private readonly sessions: SessionsService,
    private readonly passphrases: Passphrases,
    private readonly proof: PassphraseProof,
    private readonly erasure: AccountErasure,
    private readonly notices: Notices,
    private readonly second: SecondProof,
  ) {}

  /** Gives the path of this browser a name, or begins one; then the words come along, once. Who sends the form twice comes into the account that the first one made. */
  async create(context: RequestContext, pseudonym: string, passphrase: string, mode: SessionMode): Promise<readonly string[] | null> {
    if (context.viewer.account) throw new Refused('ALREADY_SIGNED_IN');
    const passphraseHash = await this.accounts.acceptable(pseudonym, passphrase);
    const { entrance, words } = await this.made(context, pseudonym, passphraseHash, mode).catch(async (error: unknown) => {
      if (!(error instanceof Refused) || error.code !== 'PSEUDONYM_TAKEN') throw error;
      return { words: null, entrance: await this.intoOwn(pseudonym, passphrase, mode, error) };
    });
    context.enter(entrance);
    return words;
  }

  private made(context: RequestContext, pseudonym: string, passphraseHash: string, mode: SessionMode) {
    return this.database.inTransaction(async () => {
      const made = await this.accounts.create(pseudonym, passphraseHash, context.viewer.learnerId);
      await this.entrances.close(context.secret);
      return { words: made.words, entrance: await this.entrances.into(made.id, mode, 'full') };
    });
  }

  /** On a slow line a form is sent twice, and the browser shows the second answer: to her it must not be somebody else who took her name. */
  private async intoOwn(pseudonym: string, passphrase: string, mode: SessionMode, taken: Refused): Promise<Entrance> {
    const account = await this.proof.ofPseudonym(pseudonym, passphrase).catch((error: unknown) => {
      throw error instanceof Refused ? taken : error;
    });
    if (account.pseudonym !== pseudonym.trim() || (await this.second.isAskedOf(account.id))) throw taken;
    return this.entrances.into(account.id, mode, 'full');
  }

  /** Sets another passphrase and ends every other session; this one stays as short as she wanted it. Whoever came in by her words need not know the one before. */
  async changePassphrase(context: RequestContext, current: string | null, next: string): Promise<void> {
    const account = await this.prove(context, current);
    const passphraseHash = await this.passphrases.hashed(next, account.pseudonym);
    const mode = await this.mode(context);
    const entrance = await this.database.inTransaction(async () => {
      await this.accounts.setPassphrase(account.id, passphraseHash);
      await this.endElsewhere(context, account.id);
      return this.entrances.into(account.id, mode, 'full');
    });
    context.enter(entrance);
  }

  /** Gives her path other words. Without an account, whoever holds the browser holds the path. */
  async renewWords(context: RequestContext, passphrase: string | null): Promise<readonly string[]> {
    const { learnerId, account } = context.viewer;
    if (!learnerId) throw new Refused('PATH_UNKNOWN');
    if (account) await this.prove(context, passphrase);
    return this.entrances.renewWords(learnerId);
  }

  /** Makes sure, before something that hurts, that it is she: by her passphrase, or because she just came in by her words. */
  async prove(context: RequestContext, passphrase: string | null): Promise<Account> {
    const { id, stage } = signedIn(context);
    return stage === 'recovered' ? this.account(context) : this.proof.ofAccount(id, passphrase ?? '');
  }

  /** The row of the account that asks. */
  async account(context: RequestContext): Promise<Account> {
    const account = await this.accounts.byId(signedIn(context).id);
    if (!account) throw new Refused('PATH_UNKNOWN');
    return account;
  }

  /** The browsers that are in under this account, and which of them asks. */
  async list(context: RequestContext): Promise<{ sessions: AccountSession[]; own: Id<'AccountSession'> | null }> {
    const { id } = signedIn(context);
    const own = context.secret ? await this.sessions.idOf(context.secret) : null;
    return { sessions: await this.sessions.list(id), own };
  }

  /** What she said about the device that asks; as short as can be where that is not known any more. */
  async mode({ secret }: RequestContext): Promise<SessionMode> {
    return (secret && (await this.sessions.bySecret(secret))?.mode) || 'shared';
  }

  /** Ends one session. One that is not hers, or not there, is unknown alike. */
  async endSession(context: RequestContext, session: Id<'AccountSession'>): Promise<void> {
    const { id } = signedIn(context);
    if (!(await this.sessions.end(id, session))) throw new Refused('SESSION_UNKNOWN');
  }

  /** Ends every session but the one that asks, and the feed of her notices. */
  async signOutElsewhere(context: RequestContext): Promise<void> {
    await this.database.inTransaction(() => this.endElsewhere(context, signedIn(context).id, context.secret));
  }

  /** A feed is a way in too, to what she is told. */
  private async endElsewhere({ viewer: { learnerId } }: RequestContext, id: Id<'Account'>, except?: string): Promise<void> {
    await this.sessions.endAll(id, except);
    if (learnerId) await this.notices.closeFeed(learnerId);
  }

  /** Ends the session of this browser. */
  async signOut(context: RequestContext): Promise<void> {
    await this.entrances.close(context.secret);
    context.leave(visitor);
  }

  /** Erases account and path, for good. */
  async erase(context: RequestContext, passphrase: string | null, isConfirmed: boolean): Promise<void> {
    if (!isConfirmed) throw new Refused('NOT_CONFIRMED');
    const { id } = await this.prove(context, passphrase);
    await this.erasure.erase(id);
    context.leave(visitor);
  }
}

/** The account that asks; the rule of the operation has already seen to it that there is one. */
export function signedIn({ viewer }: RequestContext): SignedIn {
  if (!viewer.account || viewer.account.stage === 'half') throw new Error('Only for those who are signed in');
  return viewer.account;
}
