import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '#libs/kernel/shared';
import { Belongings, Database, Notices, type Belonging } from '#libs/platform/server';
import { AccountsService } from '../accounts/accounts.service.ts';
import { SessionsService } from '../accounts/sessions.service.ts';
import { PasskeysService } from '../factors/passkeys.service.ts';
import { SecondProof } from '../factors/second-proof.service.ts';

/** Her second steps, by their names. */
@Injectable()
export class OwnSteps {
  constructor(
    private readonly accounts: AccountsService,
    private readonly second: SecondProof,
    private readonly passkeys: PasskeysService,
  ) {}

  /** One row, if she has an account. */
  async of({ account }: Viewer): Promise<Belonging[]> {
    const row = account && (await this.accounts.byId(account.id));
    if (!row) return [];
    const { hasAuthenticator, codesLeft } = await this.second.of(row.id);
    const labels = (await this.passkeys.list(row)).map(({ label }) => label);
    return [{ hasAuthenticator, codesLeft, passkeys: labels.join(', ') }];
  }
}

/** What people keeps of somebody, for her copy: everything that can be read at all; fingerprints and closed texts are named on the page "what we keep". */
@Injectable()
export class OwnBelongings implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly factors: OwnSteps,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.belongings.register('path', (viewer) => this.path(viewer));
    this.belongings.register('account', (viewer) => this.account(viewer));
    this.belongings.register('browsers', (viewer) => this.browsers(viewer));
    this.belongings.register('second-steps', (viewer) => this.factors.of(viewer));
    this.belongings.register('notices', (viewer) => this.told(viewer));
  }

  private path({ learnerId }: Viewer): Promise<Belonging[]> {
    return this.database.query<Belonging>('select id, expires_on::text as "expiresOn" from learners where id = $1', [learnerId]);
  }

  private async account({ account }: Viewer): Promise<Belonging[]> {
    const row = account && (await this.accounts.byId(account.id));
    return row ? [{ pseudonym: row.pseudonym, isSuspended: row.isSuspended, expiresOn: row.expiresOn }] : [];
  }

  private async browsers({ learnerId, account }: Viewer): Promise<Belonging[]> {
    if (account)
      return (await this.sessions.list(account.id)).map(({ mode, usedOn, endsAt }) => ({ mode, usedOn, endsAt: endsAt.toISOString() }));
    return this.database.query<Belonging>('select expires_on::text as "expiresOn" from sessions where learner_id = $1', [learnerId]);
  }

  private async told({ learnerId }: Viewer): Promise<Belonging[]> {
    const told = learnerId ? await this.notices.all(learnerId) : [];
    return told.map(({ kind, day, isRead, values }) => ({ kind, day, isRead, values: JSON.stringify(values) }));
  }
}
