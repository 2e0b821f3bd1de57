import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, RequestContext } from '#libs/platform/server';
import { ReviewAges } from '../review-ages.service.ts';
import type { ComparisonRow } from './comparison-row.entity.ts';
import { ComparisonService } from './comparison.service.ts';
import { ComparisonFilter, ComparisonRowType } from './comparison.type.ts';

/** Free programs beside what is sold for the same. */
@Resolver(() => ComparisonRowType)
export class ComparisonResolver {
  constructor(
    private readonly comparison: ComparisonService,
    private readonly ages: ReviewAges,
  ) {}

  @Allow('public')
  @Query(() => [ComparisonRowType], {
    name: 'comparison',
    description: 'Free programs beside what is sold for the same, in the order of the school; at most 200.',
  })
  list(
    @Context() { viewer }: RequestContext,
    @Args('filter', { type: () => ComparisonFilter, nullable: true }) filter: ComparisonFilter | null,
  ): Promise<ComparisonRow[]> {
    const { category = null, difficulty = null, place = null } = filter ?? {};
    return this.comparison.list(viewer, { category, difficulty, place });
  }

  @Allow('public')
  @ResolveField(() => Boolean, { description: 'Whether it was checked more than a year ago.' })
  isStale(@Parent() { reviewedOn }: ComparisonRow): boolean {
    return this.ages.isStale(reviewedOn);
  }
}
