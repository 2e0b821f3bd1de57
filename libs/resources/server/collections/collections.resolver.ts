import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Costs, RequestContext, SlugScalar } from '#libs/platform/server';
import type { Collection } from './collection.entity.ts';
import { CollectionItemType, CollectionType } from './collection.type.ts';
import { CollectionsService, type ShownItem } from './collections.service.ts';

const items = Symbol('resources of collections');
const sizes = Symbol('sizes of collections');

/** Collections as everybody reads them. */
@Resolver(() => CollectionType)
export class CollectionsResolver {
  constructor(private readonly collections: CollectionsService) {}

  @Allow('public')
  @Costs(200)
  @Query(() => [CollectionType], { name: 'collections', description: 'The collections of the library, the newest first; at most 200.' })
  list(@Context() { viewer }: RequestContext): Promise<Collection[]> {
    return this.collections.list(viewer);
  }

  @Allow('public')
  @Query(() => CollectionType, { nullable: true, description: 'One collection, if something can be read in it.' })
  collection(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Collection | null> {
    return this.collections.bySlug(viewer, slug);
  }

  @Allow('public')
  @ResolveField(() => Int, { description: 'How many resources can be read in it.' })
  size(@Parent() { id }: Collection, @Context() context: RequestContext): Promise<number> {
    return context.loader(sizes, (ids: readonly Id<'Collection'>[]) => this.collections.sizesOf(context.viewer, ids)).load(id);
  }

  @Allow('public')
  @Costs(100)
  @ResolveField(() => [CollectionItemType], { description: 'Its resources in order, at most 60.' })
  items(@Parent() { id }: Collection, @Context() context: RequestContext): Promise<ShownItem[]> {
    return context.loader(items, (ids: readonly Id<'Collection'>[]) => this.collections.itemsOf(context.viewer, ids)).load(id);
  }
}
