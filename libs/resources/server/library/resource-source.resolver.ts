import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Costs, Database, RequestContext, sql } from '#libs/platform/server';
import { Contents } from '../contents.service.ts';
import { resourcesVisibleTo } from '../resources.policy.ts';
import { ResourceVersion } from '../resource-version.entity.ts';
import { ResourceType } from './resource.type.ts';
import type { PublishedResource } from './resources.service.ts';

const sources = Symbol('sources of resources');

/** What whoever adapts or translates a resource begins with: every licence of the library allows it. */
@Resolver(() => ResourceType)
export class ResourceSourceResolver {
  constructor(
    private readonly database: Database,
    private readonly contents: Contents,
  ) {}

  @Allow('public')
  @Costs(200)
  @ResolveField(() => String, { description: 'Its text in MDX, as its author wrote it.' })
  source(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<string> {
    return context.loader(sources, (ids: readonly Id<'Resource'>[]) => this.sourcesOf(context, ids)).load(id);
  }

  /** Of the published versions alone, as long as they are published. */
  private async sourcesOf({ viewer }: RequestContext, ids: readonly Id<'Resource'>[]): Promise<string[]> {
    const published = await this.database.rows(
      ResourceVersion,
      sql`where (resource_id, number) in
        (select id, published_version from resources where id = any(${ids}::uuid[]) and ${resourcesVisibleTo(viewer)})`,
    );
    const byId = new Map(published.map((version) => [version.resourceId, this.contents.ofVersion(version).content.source]));
    return ids.map((id) => byId.get(id) ?? '');
  }
}
