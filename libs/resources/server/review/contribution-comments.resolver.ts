import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Database, RequestContext } from '#libs/platform/server';
import type { Contribution } from './contributions.service.ts';
import { ContributionType } from './review.type.ts';

const counts = Symbol('how many comments newest versions have');

/** How much was said of contributions, for lists of them. */
@Resolver(() => ContributionType)
export class ContributionCommentsResolver {
  constructor(private readonly database: Database) {}

  @Allow('signed-in')
  @ResolveField(() => Int, { description: 'How many comments its newest version has.' })
  commentCount(@Parent() { id }: Contribution, @Context() context: RequestContext): Promise<number> {
    return context.loader(counts, (ids: readonly Id<'Resource'>[]) => this.countsOf(ids)).load(id);
  }

  private async countsOf(ids: readonly Id<'Resource'>[]): Promise<number[]> {
    const found = await this.database.query<{ id: string; count: number }>(
      `select resource_id as id, count(*)::int as count from review_comments join resources on resources.id = resource_id
       where resource_id = any($1::uuid[]) and review_comments.version = resources.version group by resource_id`,
      [ids],
    );
    const byId = new Map(found.map(({ id, count }) => [id, count]));
    return ids.map((id) => byId.get(id) ?? 0);
  }
}
