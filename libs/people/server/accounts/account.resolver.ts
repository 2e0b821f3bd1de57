import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SessionMode } from '#libs/people/shared';
import { Allow, Change, RequestContext } from '#libs/platform/server';
import {
  ChangePassphraseInput,
  CheckPassphraseInput,
  CreateAccountInput,
  EndSessionInput,
  EraseAccountInput,
  ProofInput,
} from './account.input.ts';
import { CheckPassphrasePayload, CreateAccountPayload, DonePayload, RecoveryWordsPayload } from './account.payload.ts';
import { MeType, SessionModeEnum, SignedInBrowserType } from './account.type.ts';
import { AccountsService } from './accounts.service.ts';
import { OwnAccountService } from './own-account.service.ts';
import { leastStrength, passphraseIdea } from './passphrase-strength.ts';

/** What somebody does with her own account. */
@Resolver(() => MeType)
export class AccountResolver {
  constructor(
    private readonly own: OwnAccountService,
    private readonly accounts: AccountsService,
  ) {}

  @Allow('public')
  @Query(() => MeType, { nullable: true, description: 'Whoever is signed in; null for everybody else.' })
  me(@Context() { viewer: { account } }: RequestContext): MeType | null {
    return account && { ...account, isRecovered: account.stage === 'recovered', permissions: [...account.permissions].sort() };
  }

  @Allow('signed-in')
  @ResolveField(() => SessionModeEnum, { description: 'What she said about the device that asks.' })
  mode(@Parent() _: MeType, @Context() context: RequestContext): Promise<SessionMode> {
    return this.own.mode(context);
  }

  @Allow('signed-in')
  @ResolveField(() => [SignedInBrowserType], { description: 'The browsers that are in, the one used most recently first.' })
  async browsers(@Parent() _: MeType, @Context() context: RequestContext): Promise<SignedInBrowserType[]> {
    const { sessions, own } = await this.own.list(context);
    return sessions.map(({ id, usedOn, mode }) => ({ id, usedOn, mode, isThis: id === own }));
  }

  @Allow('public')
  @Query(() => String, { description: 'A passphrase that nobody thought of: six of 2,048 words by chance, 66 bits. It is kept nowhere.' })
  passphraseIdea(): string {
    return passphraseIdea();
  }

  @Allow('public')
  @Change(() => CheckPassphrasePayload, { description: 'Says how hard a passphrase is to guess, and forgets it.' })
  async checkPassphrase(@Args('input') { passphrase, pseudonym }: CheckPassphraseInput): Promise<CheckPassphrasePayload> {
    const { score } = await this.accounts.judge(passphrase, pseudonym);
    return { score, isEnough: score >= leastStrength };
  }

  @Allow('public')
  @Change(() => CreateAccountPayload, {
    description: 'Puts a pseudonym in front of the path of this browser, or of a new one, and signs in.',
  })
  async createAccount(
    @Context() context: RequestContext,
    @Args('input') { pseudonym, passphrase, mode }: CreateAccountInput,
  ): Promise<CreateAccountPayload> {
    return { recoveryWords: await this.own.create(context, pseudonym, passphrase, mode) };
  }

  @Allow('signed-in')
  @Change(() => DonePayload, { description: 'Sets another passphrase and ends every other session.' })
  async changePassphrase(@Context() context: RequestContext, @Args('input') input: ChangePassphraseInput): Promise<DonePayload> {
    await this.own.changePassphrase(context, input.current ?? null, input.next);
    return { isDone: true };
  }

  @Allow('learner')
  @Change(() => RecoveryWordsPayload, { description: 'Gives the path other recovery words.' })
  async renewRecoveryWords(@Context() context: RequestContext, @Args('input') input: ProofInput): Promise<RecoveryWordsPayload> {
    return { recoveryWords: await this.own.renewWords(context, input.passphrase ?? null) };
  }

  @Allow('signed-in')
  @Change(() => DonePayload, { description: 'Ends one session of hers.' })
  async endSession(@Context() context: RequestContext, @Args('input') { session }: EndSessionInput): Promise<DonePayload> {
    await this.own.endSession(context, session);
    return { isDone: true };
  }

  @Allow('signed-in')
  @Change(() => DonePayload, { description: 'Ends every session of hers but this one.' })
  async signOutElsewhere(@Context() context: RequestContext): Promise<DonePayload> {
    await this.own.signOutElsewhere(context);
    return { isDone: true };
  }

  @Allow('signed-in')
  @Change(() => DonePayload, { description: 'Erases account and path with all that is on them, for good.' })
  async eraseAccount(@Context() context: RequestContext, @Args('input') input: EraseAccountInput): Promise<DonePayload> {
    await this.own.erase(context, input.passphrase ?? null, input.isConfirmed);
    return { isDone: true };
  }
}
