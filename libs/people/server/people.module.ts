import { Module, type OnModuleInit } from '@nestjs/common';
import { Audit, AuditEntry, Erasure, Jobs, Keeping, Notice, NoticeFeed, Notices } from '#libs/platform/server';
import { Account } from './accounts/account.entity.ts';
import { AccountErasure } from './accounts/account-erasure.ts';
import { AccountSession } from './accounts/account-session.entity.ts';
import { AccountResolver } from './accounts/account.resolver.ts';
import { AccountsService } from './accounts/accounts.service.ts';
import { Attempts } from './accounts/attempts.ts';
import { OwnAccountService } from './accounts/own-account.service.ts';
import { PassphraseProof } from './accounts/passphrase-proof.ts';
import { Passphrases } from './accounts/passphrases.ts';
import { SessionsService } from './accounts/sessions.service.ts';
import { SignInResolver } from './accounts/sign-in.resolver.ts';
import { SignInService } from './accounts/sign-in.service.ts';
import { OwnBelongings, OwnSteps } from './belongings/own-belongings.ts';
import { Ends } from './ends.ts';
import { EntrancesService } from './entrances/entrances.service.ts';
import { Authenticator } from './factors/authenticator.entity.ts';
import { AuthenticatorService } from './factors/authenticator.service.ts';
import { FactorsResolver } from './factors/factors.resolver.ts';
import { OwnFactorsService } from './factors/own-factors.service.ts';
import { Passkey, PasskeyChallenge } from './factors/passkey.entity.ts';
import { PasskeysService } from './factors/passkeys.service.ts';
import { SecondProof } from './factors/second-proof.service.ts';
import { SingleUseCode } from './factors/single-use-code.entity.ts';
import { SingleUseCodesService } from './factors/single-use-codes.service.ts';
import { GrantRow } from './groups/grant.entity.ts';
import { GrantsService } from './groups/grants.service.ts';
import { groupProviders } from './groups/group-providers.ts';
import { GroupsService } from './groups/groups.service.ts';
import { ErasedAgain } from './erased-again.ts';
import { Invitation } from './invitations/invitation.entity.ts';
import { KeyMoves } from './key-moves.ts';
import { Learner } from './passes/learner.entity.ts';
import { PassService } from './passes/pass.service.ts';
import { Session } from './passes/session.entity.ts';
import { PseudonymsService } from './roles/pseudonyms.service.ts';
import { StudioCounts } from './studio/studio-counts.ts';
import { StudioCountsResolver } from './studio/studio-counts.resolver.ts';

const accounts = [
  AccountsService,
  AccountErasure,
  Attempts,
  OwnAccountService,
  PassphraseProof,
  Passphrases,
  SessionsService,
  SignInService,
  AccountResolver,
  SignInResolver,
];
const factors = [AuthenticatorService, OwnFactorsService, PasskeysService, SecondProof, SingleUseCodesService, FactorsResolver];

/** Paths, accounts, groups, roles and invitations, and what the studio knows of people. */
@Module({
  providers: [
    PassService,
    EntrancesService,
    Ends,
    ErasedAgain,
    KeyMoves,
    OwnBelongings,
    OwnSteps,
    StudioCounts,
    StudioCountsResolver,
    ...groupProviders,
    ...accounts,
    ...factors,
  ],
  exports: [PassService, EntrancesService, AccountsService, AccountErasure, GrantsService, GroupsService, PseudonymsService, StudioCounts],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly keeping: Keeping,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly ends: Ends,
  ) {}

  onModuleInit(): void {
    // What is left of an erased path is told beside what a path is made of.
    this.keeping.register(Learner, Session, Erasure);
    this.keeping.register(Account, AccountSession, Authenticator, Passkey, PasskeyChallenge, SingleUseCode);
    this.keeping.register(GrantRow, Invitation, Notice, NoticeFeed);
    this.keeping.registerGrowing(AuditEntry);
    this.notices.register('entered-by-words', 'second-step-added');
    this.audit.register('account-erased');
    this.jobs.recur({ name: 'purge-expired', cron: '20 4 * * *', run: () => this.ends.purge() });
  }
}
