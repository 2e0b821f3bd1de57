import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Change, Costs, RequestContext, SlugScalar } from '#libs/platform/server';
import { Works, type WorkThenAndNow } from '../works.service.ts';
import { ContributionsService, type Contribution } from './contributions.service.ts';
import { FreshnessService } from './freshness.service.ts';
import { OpenVersions, type OpenVersion } from './open-versions.service.ts';
import {
  AskChangesInput,
  CatchUpWithWorkInput,
  ConfirmResourceInput,
  PublishResourceInput,
  WithdrawResourceInput,
} from './review.input.ts';
import { ReviewService } from './review.service.ts';
import {
  AskChangesPayload,
  CatchUpWithWorkPayload,
  ConfirmResourcePayload,
  ContributionType,
  PublishResourcePayload,
  ResourceVersionType,
  WithdrawResourcePayload,
  WorkThenAndNowType,
} from './review.type.ts';

/** Contributions: those to decide about, those that grow old, and one's own. */
@Resolver(() => ContributionType)
export class ReviewResolver {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly openVersions: OpenVersions,
    private readonly works: Works,
    private readonly review: ReviewService,
    private readonly freshness: FreshnessService,
  ) {}

  @Allow('review:resources')
  @Query(() => [ContributionType], { description: "What waits for the viewer's decision, at most 100." })
  contributionsToReview(@Context() { viewer }: RequestContext): Promise<Contribution[]> {
    return this.contributions.waiting(viewer);
  }

  @Allow('review:resources')
  @Query(() => [ContributionType], {
    description: 'What is published where the viewer reviews, and must be looked at again within 60 days or should have been; at most 100.',
  })
  ageingResources(@Context() { viewer }: RequestContext): Promise<Contribution[]> {
    return this.contributions.ageing(viewer);
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
    return this.openVersions.of(id);
  }

  @Allow('signed-in')
  @Costs(200)
  @ResolveField(() => ResourceVersionType, { nullable: true, description: 'One of its versions, the newest unless said otherwise.' })
  versionAt(
    @Parent() { id, version }: Contribution,
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
  ): Promise<OpenVersion | null> {
    return this.openVersions.at(id, number ?? version);
  }

  @Allow('signed-in')
  @Costs(200)
  @ResolveField(() => WorkThenAndNowType, {
    nullable: true,
    description: 'The work that it adapts or translates, at two times; null where there is none, or none is published.',
  })
  work(@Parent() { stands }: Contribution, @Context() { viewer }: RequestContext): Promise<WorkThenAndNow | null> {
    return stands ? this.works.thenAndNow(viewer, stands.slug, stands.version) : Promise.resolve(null);
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

  @Allow('review:resources')
  @Change(() => ConfirmResourcePayload, { description: 'Says that what is published still holds until a day.' })
  async confirmResource(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource, version, reviewBy }: ConfirmResourceInput,
  ): Promise<ConfirmResourcePayload> {
    return { reviewBy: await this.freshness.confirm(viewer, resource, version, reviewBy) };
  }

  @Allow('signed-in')
  @Change(() => CatchUpWithWorkPayload, { description: 'Says that a published adaptation takes account of its work as that is now.' })
  async catchUpWithWork(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource, version, workVersion }: CatchUpWithWorkInput,
  ): Promise<CatchUpWithWorkPayload> {
    await this.freshness.catchUp(viewer, resource, version, workVersion);
    return { isDone: true };
  }
}
