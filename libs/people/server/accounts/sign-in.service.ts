import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import type { SessionMode } from '#libs/people/shared';
import { Database, Refused, type RequestContext } from '#libs/platform/server';
import { EntrancesService } from '../entrances/entrances.service.ts';
import { PasskeysService, type PasskeyAnswer } from '../factors/passkeys.service.ts';
import { SecondProof } from '../factors/second-proof.service.ts';
import type { AccountSession } from './account-session.entity.ts';
import { PassphraseProof } from './passphrase-proof.ts';
import { SessionsService } from './sessions.service.ts';

/** Comes in under a pseudonym, in one step or in two. */
@Injectable()
export class SignInService {
  constructor(
    readonly database: Database,
    private readonly proof: PassphraseProof,
    private readonly second: SecondProof,
    private readonly passkeys: PasskeysService,
    private readonly entrances: EntrancesService,
    private readonly sessions: SessionsService,
  ) {}

  /** The first step. Gives whether a second one is due; until then the session can do nothing but that. */
  async signIn(context: RequestContext, given: SignInGiven): Promise<{ isHalf: boolean }> {
    const account = await this.proof.ofPseudonym(given.pseudonym, given.passphrase);
    const isHalf = await this.second.isAskedOf(account.id);
    await this.enter(context, account.id, given.mode, isHalf ? 'half' : 'full', given.bringCurrent ? pathOf(context) : null);
    return { isHalf };
  }

  /** The second step, with a code of the app or of the paper. */
  async confirm(context: RequestContext, code: string): Promise<void> {
    const half = await this.half(context);
    if (!half) throw new Refused('SIGN_IN_AGAIN');
    await this.second.take(half.accountId, code);
    await this.enter(context, half.accountId, half.mode, 'full', this.sessions.heldPath(half));
  }

  /** Comes in with a passkey: it proves both, who she is and that she holds the device. Also the second step of somebody. */
  async withPasskey(context: RequestContext, answer: PasskeyAnswer, mode: SessionMode, bringCurrent: boolean): Promise<void> {
    const accountId = await this.passkeys.prove(context.origin, answer);
    const half = await this.half(context);
    if (half && half.accountId !== accountId) throw new Refused('PASSKEY_UNKNOWN');
    const path = half ? this.sessions.heldPath(half) : bringCurrent ? pathOf(context) : null;
    await this.enter(context, accountId, half?.mode ?? mode, 'full', path);
  }

  /** The session that waits for a second step in this browser. */
  private async half({ secret, viewer }: RequestContext): Promise<AccountSession | null> {
    return secret && viewer.account?.stage === 'half' ? this.sessions.bySecret(secret) : null;
  }

  /** Ends what the browser held, whatever that was, and gives it a secret that nobody has seen. A path goes along, now or once the session is whole. */
  private async enter(
    context: RequestContext,
    accountId: Id<'Account'>,
    mode: SessionMode,
    stage: 'half' | 'full',
    path: Id<'Learner'> | null,
  ): Promise<void> {
    const entrance = await this.database.inTransaction(async () => {
      await this.entrances.close(context.secret);
      const opened = await this.entrances.into(accountId, mode, stage);
      if (path && opened.viewer.learnerId) await this.entrances.bring(path, opened.viewer.learnerId);
      else if (path) await this.sessions.holdPath(opened.secret, path);
      return opened;
    });
    context.enter(entrance);
  }
}

/** The path without a name that a browser holds. */
function pathOf({ viewer }: RequestContext): Id<'Learner'> | null {
  return viewer.account ? null : viewer.learnerId;
}

/** What a sign-in form holds. */
export interface SignInGiven {
  readonly pseudonym: string;
  readonly passphrase: string;
  readonly mode: SessionMode;
  readonly bringCurrent: boolean;
}
