import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, Change, RequestContext, SlugScalar } from '#libs/platform/server';
import { RecordConsentInput, WithdrawStoryInput } from './consent.input.ts';
import { RecordConsentPayload, StoryLedgerType, WithdrawStoryPayload } from './consent.type.ts';
import { LedgerService, type Ledger } from './ledger.service.ts';
import { StoryWithdrawalService } from './story-withdrawal.service.ts';

/** The consents to a story, and taking it back with eight words. */
@Resolver()
export class ConsentsResolver {
  constructor(
    private readonly ledger: LedgerService,
    private readonly withdrawal: StoryWithdrawalService,
  ) {}

  @Allow('signed-in')
  @Query(() => StoryLedgerType, { nullable: true, description: 'The consents for what the viewer wrote, or about which she decides.' })
  storyLedger(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Ledger | null> {
    return this.ledger.bySlug(viewer, slug);
  }

  @Allow('public')
  @Query(() => Boolean, { description: 'Whether what stood at this address was taken back by whoever told it.' })
  isWithdrawnByTeller(@Args('slug', { type: () => SlugScalar }) slug: string): Promise<boolean> {
    return this.withdrawal.isWithdrawn(slug);
  }

  @Allow('signed-in')
  @Change(() => RecordConsentPayload, { description: 'Notes that somebody agreed to her story being told. Her words come once.' })
  recordConsent(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource, until, ...given }: RecordConsentInput,
  ): Promise<RecordConsentPayload> {
    return this.ledger.record(viewer, resource, { ...given, until: until ?? null });
  }

  @Allow('public')
  @Change(() => WithdrawStoryPayload, {
    description: 'Takes a story back by the words of whoever told it: it goes for good, with its versions and all that was made of it.',
  })
  async withdrawStory(@Args('input') { words, isConfirmed }: WithdrawStoryInput): Promise<WithdrawStoryPayload> {
    await this.withdrawal.withdraw(words, isConfirmed);
    return { isWithdrawn: true };
  }
}
