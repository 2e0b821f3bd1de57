import { Injectable } from '@nestjs/common';
import type { Id, Stage, Viewer } from '#libs/kernel/shared';
import type { SessionMode } from '#libs/people/shared';
import { Database, InTransaction, Notices, OutsideKey, sql, type Entrance } from '#libs/platform/server';
import { Account } from '../accounts/account.entity.ts';
import { tagOfLearner } from '../accounts/account-keys.ts';
import { SessionsService } from '../accounts/sessions.service.ts';
import { PassService, passLife } from '../passes/pass.service.ts';

/** What gives one path everything of another. */
type Bringing = (from: Id<'Learner'>, to: Id<'Learner'>) => Promise<void>;

/** How browsers come in, with a name or without. A path that has an account is entered by that alone. */
@Injectable()
export class EntrancesService {
  private readonly bringings: Bringing[] = [];

  constructor(
    readonly database: Database,
    private readonly key: OutsideKey,
    private readonly passes: PassService,
    private readonly sessions: SessionsService,
    private readonly notices: Notices,
  ) {}

  /** Registers what moves along when one path is brought into another; domains do so when their modules start. */
  onBringing(bringing: Bringing): void {
    this.bringings.push(bringing);
  }

  /** Who acts with this secret, and for how long the browser should keep it anew, if it should. */
  async viewerBySecret(secret: string): Promise<{ viewer: Viewer; renewed: Entrance | null } | null> {
    if (isOfAccount(secret)) {
      const viewer = await this.sessions.viewerBySecret(secret);
      return viewer && { viewer, renewed: null };
    }
    const known = await this.passes.viewerBySecret(secret);
    return known && { viewer: known.viewer, renewed: known.isRenewed ? { viewer: known.viewer, secret, life: passLife } : null };
  }

  /** The account in front of a path, if there is one. */
  accountOf(learnerId: Id<'Learner'>): Promise<Account | null> {
    return this.database.row(Account, sql`where learner_tag = ${tagOfLearner(this.key, learnerId)}`);
  }

  /** Comes in by eight words: on a path, or into the account in front of it, for as short as on a device of several people: a new passphrase can be set meanwhile without the old one. Refuses by name what cannot be read and what belongs to nobody. */
  @InTransaction()
  async recover(typed: string): Promise<Entrance & { readonly learnerId: Id<'Learner'> }> {
    const learnerId = await this.passes.learnerOfWords(typed);
    const account = await this.accountOf(learnerId);
    if (!account) return { ...(await this.passes.enter(learnerId)), learnerId };
    await this.notices.sendOnce(learnerId, 'entered-by-words');
    return { ...(await this.into(account.id, 'shared', 'recovered')), learnerId };
  }

  /** Comes into an account. */
  async into(accountId: Id<'Account'>, mode: SessionMode, stage: Stage): Promise<Entrance> {
    const { secret, life } = await this.sessions.open(accountId, mode, stage);
    const viewer = await this.sessions.viewerBySecret(secret);
    if (!viewer) throw new Error('A session that was just opened is not there');
    return { viewer, secret, life };
  }

  /** Gives a path other words. */
  renewWords(learnerId: Id<'Learner'>): Promise<readonly string[]> {
    return this.passes.renewWords(learnerId);
  }

  /** Makes a secret worthless. */
  async close(secret: string | undefined): Promise<void> {
    if (secret) await (isOfAccount(secret) ? this.sessions.close(secret) : this.passes.leave(secret));
  }

  /** Moves all that stands on one path to another and erases the first; leaves alone one that has an account. */
  @InTransaction()
  async bring(from: Id<'Learner'>, to: Id<'Learner'>): Promise<void> {
    if (from === to) return;
    // Somebody may have given it a name since this browser held it; who does so at this moment waits for us, or we for her.
    await this.database.query('select from learners where id = $1 for update', [from]);
    if (await this.accountOf(from)) return;
    for (const bringing of this.bringings) await bringing(from, to);
    await this.notices.bring(from, to);
    await this.erase(from);
  }

  /** Deletes a path, what hangs on it and what its holder was told. */
  @InTransaction()
  async erase(learnerId: Id<'Learner'>): Promise<void> {
    await this.notices.erase(learnerId);
    await this.passes.erase(learnerId);
  }
}

/** Secrets of accounts are one letter longer than those of passes. */
function isOfAccount(secret: string): boolean {
  return secret.length === 44;
}
