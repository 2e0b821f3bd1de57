import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, RequestContext } from '#libs/platform/server';
import { ResourceType } from '../library/resource.type.ts';
import type { PublishedResource } from '../library/resources.service.ts';
import type { Collection } from './collection.entity.ts';
import { CollectionType } from './collection.type.ts';
import { CollectionsService } from './collections.service.ts';

const standingIn = Symbol('collections of resources');

/** In which collections a resource stands. */
@Resolver(() => ResourceType)
export class ResourceCollectionsResolver {
  constructor(private readonly all: CollectionsService) {}

  @Allow('public')
  @ResolveField(() => [CollectionType], { description: 'The collections in which it stands.' })
  collections(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<Collection[]> {
    return context.loader(standingIn, (ids: readonly Id<'Resource'>[]) => this.all.withResources(context.viewer, ids)).load(id);
  }
}
