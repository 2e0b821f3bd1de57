import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Change, Costs, RequestContext, SlugScalar } from '#libs/platform/server';
import { ContributionsService, type Contribution, type OpenVersion } from './contributions.service.ts';
import { AskChangesInput, PublishResourceInput, WithdrawResourceInput } from './review.input.ts';
import { ReviewService } from './review.service.ts';
import {
  AskChangesPayload,
  ContributionType,
  PublishResourcePayload,
  ResourceVersionType,
  WithdrawResourcePayload,
} from './review.type.ts';

@Resolver(() => ContributionType)
export class ReviewResolver {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly review: ReviewService,
  ) {}

  @Allow('review:resources')
  @Query(() => [ContributionType], { description: "What waits for the viewer's decision, at most 100." })
  contributionsToReview(@Context() { viewer }: RequestContext): Promise<Contribution[]> {
    return this.contributions.waiting(viewer);
  }

  // What somebody wrote stays hers to see and to take back, also when no role of hers is left.
  @Allow('signed-in')
  @Query(() => [ContributionType], { description: 'What the viewer sent in, at most 100.' })
  myContributions(@Context() { viewer }: RequestContext): Promise<Contribution[]> {
    return this.contributions.own(viewer);
  }

  @Allow('signed-in')
  @Query(() => ContributionType, { nullable: true, description: 'One that the viewer wrote, or about which she decides.' })
  contribution(
    @Context() { viewer }: RequestContext,
    @Args('slug', { type: () => SlugScalar }) slug: string,
  ): Promise<Contribution | null> {
    return this.contributions.bySlug(viewer, slug);
  }

  @Allow('signed-in')
  @Costs(200)
  @ResolveField(() => [ResourceVersionType], { description: 'Its versions, the newest first; at most 20.' })
  versions(@Parent() { id }: Contribution): Promise<OpenVersion[]> {
    return this.contributions.versionsOf(id);
  }

  @Allow('review:resources')
  @Change(() => AskChangesPayload, { description: 'Sends the newest version back, with what should be otherwise.' })
  async askChanges(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource, version, comments }: AskChangesInput,
  ): Promise<AskChangesPayload> {
    const said = comments.map(({ block, text }) => ({ block: block ?? null, text }));
    return { state: await this.review.askChanges(viewer, resource, version, said) };
  }

  @Allow('review:resources')
  @Change(() => PublishResourcePayload, { description: 'Publishes a version; an earlier one is published again.' })
  async publishResource(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource, version }: PublishResourceInput,
  ): Promise<PublishResourcePayload> {
    return { state: await this.review.publish(viewer, resource, version) };
  }

  @Allow('signed-in')
  @Change(() => WithdrawResourcePayload, { description: 'Takes a contribution back: her own, or one about which the viewer decides.' })
  async withdrawResource(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource }: WithdrawResourceInput,
  ): Promise<WithdrawResourcePayload> {
    return { state: await this.review.withdraw(viewer, resource) };
  }
}
