import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, SignedIn, Stage, Viewer } from '#libs/kernel/shared';
import { permissionsOf, sessionModes, type SessionMode } from '#libs/people/shared';
import { Clock, Database, InTransaction, OutsideKey, sql } from '#libs/platform/server';
import { GrantsService } from '../groups/grants.service.ts';
import { pathLife } from '../passes/pass.service.ts';
import type { Account } from './account.entity.ts';
import { learnerBehind } from './account-keys.ts';
import { AccountSession } from './account-session.entity.ts';

/** How many browsers may be in under one account; one more ends the one not used for longest. */
const mostSessions = 20;

/** A session and the account it belongs to, as one statement gives them. */
type Held = Pick<AccountSession, 'id' | 'stage' | 'mode' | 'usedOn' | 'expiresAt' | 'endsAt'> &
  Pick<Account, 'pseudonym' | 'sealedKey' | 'sealedLearner' | 'isSuspended' | 'expiresOn'> & { readonly accountId: Id<'Account'> };

/** What a browser gets when somebody comes in. */
export interface Opened {
  readonly secret: string;
  /** How long the browser keeps it, in seconds; null: until it is closed. */
  readonly life: number | null;
}

/** Which browsers act under a pseudonym, and for how long. */
@Injectable()
export class SessionsService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly grants: GrantsService,
  ) {}

  /** Opens a session with a secret of its own, whatever the browser held before. Of too many the one not used for longest ends. */
  async open(accountId: Id<'Account'>, mode: SessionMode, stage: Stage): Promise<Opened> {
    const secret = `c${randomBytes(32).toString('base64url')}`;
    const { whole, endsWithBrowser } = sessionModes[mode];
    const endsAt = this.clock.quarterAfter(whole);
    const expiresAt = this.idleEnd(mode, endsAt);
    await this.database.repo(AccountSession).insert({
      secretHash: hash(secret),
      id: randomUUID(),
      accountId,
      stage,
      mode,
      usedOn: this.clock.today(),
      expiresAt,
      endsAt,
      sealedPath: null,
    });
    await this.database.query(
      `delete from account_sessions where account_id = $1 and secret_hash in (
         select secret_hash from account_sessions where account_id = $1 and secret_hash <> $2 order by used_on desc, ends_at desc offset $3)`,
      [accountId, hash(secret), mostSessions - 1],
    );
    return { secret, life: endsWithBrowser ? null : whole * 60 };
  }

  /** Who acts with this secret now; null when nobody does. Reads role and suspension anew each time, so that a change holds at once. */
  async viewerBySecret(secret: string): Promise<Viewer | null> {
    const [held] = await this.database.query<Held>(
      `select s.id, account_id as "accountId", stage, mode, used_on::text as "usedOn", expires_at as "expiresAt", ends_at as "endsAt",
         pseudonym, sealed_key as "sealedKey", sealed_learner as "sealedLearner", is_suspended as "isSuspended", expires_on::text as "expiresOn"
       from account_sessions s join accounts on accounts.id = account_id where secret_hash = $1`,
      [hash(secret)],
    );
    const now = this.clock.now();
    if (!held || held.expiresAt <= now || held.endsAt <= now) return null;
    if (held.stage === 'half') return { learnerId: null, account: signedIn(held, []) };
    await this.keepAlive(held);
    const grants = held.isSuspended ? [] : await this.grants.of(held.accountId);
    return { learnerId: learnerBehind(this.key, { ...held, id: held.accountId }), account: signedIn(held, grants) };
  }

  /** The browsers that are in, the one in use most recently first. */
  async list(accountId: Id<'Account'>): Promise<AccountSession[]> {
    return this.database.rows(
      AccountSession,
      sql`where account_id = ${accountId} and stage <> 'half' and expires_at > ${this.clock.now()} order by used_on desc, id`,
    );
  }

  /** Which of the sessions this secret opens. */
  async idOf(secret: string): Promise<Id<'AccountSession'> | null> {
    return (await this.database.row(AccountSession, sql`where secret_hash = ${hash(secret)}`))?.id ?? null;
  }

  /** The session of this secret, whatever its stage. */
  bySecret(secret: string): Promise<AccountSession | null> {
    return this.database.row(AccountSession, sql`where secret_hash = ${hash(secret)} and expires_at > ${this.clock.now()}`);
  }

  /** Remembers with a half session which path is to be brought along once it is whole. */
  async holdPath(secret: string, path: Id<'Learner'>): Promise<void> {
    const session = await this.bySecret(secret);
    if (!session) return;
    const sealedPath = this.key.seal(`account_sessions.sealed_path ${session.id}`, path);
    await this.database.repo(AccountSession).update({ id: session.id }, { sealedPath });
  }

  /** The path that a half session holds for later. */
  heldPath({ id, sealedPath }: AccountSession): Id<'Learner'> | null {
    return sealedPath && this.key.open(`account_sessions.sealed_path ${id}`, sealedPath).toString();
  }

  /** Ends the session of this secret. */
  async close(secret: string): Promise<void> {
    await this.database.repo(AccountSession).delete({ secretHash: hash(secret) });
  }

  /** Ends one session of an account; gives whether it was there. */
  async end(accountId: Id<'Account'>, id: Id<'AccountSession'>): Promise<boolean> {
    const { affected } = await this.database.repo(AccountSession).delete({ accountId, id });
    return affected === 1;
  }

  /** Ends every session of an account, except the one of this secret. */
  async endAll(accountId: Id<'Account'>, except?: string): Promise<void> {
    await this.database.query('delete from account_sessions where account_id = $1 and secret_hash <> $2', [accountId, hash(except ?? '')]);
  }

  /** Deletes sessions that ended. */
  async purge(): Promise<void> {
    await this.database.query('delete from account_sessions where expires_at <= $1 or ends_at <= $1', [this.clock.now()]);
  }

  /** Writes at most once in a quarter of an hour; the account and its path live on together, month by month. */
  @InTransaction()
  async keepAlive(held: Held): Promise<void> {
    const [expiresAt, usedOn] = [this.idleEnd(held.mode, held.endsAt), this.clock.today()];
    if (expiresAt > held.expiresAt || usedOn !== held.usedOn)
      await this.database.repo(AccountSession).update({ id: held.id }, { expiresAt, usedOn });
    const expiresOn = this.clock.monthAfter(pathLife);
    if (expiresOn <= held.expiresOn) return;
    await this.database.query('update accounts set expires_on = $2 where id = $1', [held.accountId, expiresOn]);
    const learnerId = learnerBehind(this.key, { ...held, id: held.accountId });
    await this.database.query('update learners set expires_on = $2 where id = $1', [learnerId, expiresOn]);
  }

  private idleEnd(mode: SessionMode, endsAt: Date): Date {
    const end = this.clock.quarterAfter(sessionModes[mode].idle);
    return end < endsAt ? end : endsAt;
  }
}

function signedIn({ accountId, pseudonym, stage, mode, isSuspended }: Held, grants: SignedIn['grants']): SignedIn {
  const permissions = permissionsOf(grants.map(({ role }) => role));
  return { id: accountId, pseudonym, stage, isOnSharedDevice: mode === 'shared', isSuspended, grants, permissions };
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
