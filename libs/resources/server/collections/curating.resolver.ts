import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Change, Costs, localizedText, RequestContext, SlugScalar } from '#libs/platform/server';
import {
  ChangeCollectionInput,
  CreateCollectionInput,
  DeleteCollectionInput,
  introductionOf,
  MoveInCollectionInput,
  PutInCollectionInput,
  TakeFromCollectionInput,
} from './collection.input.ts';
import {
  ChangeCollectionPayload,
  CreateCollectionPayload,
  CuratedCollectionType,
  CuratedItemType,
  CuratingGroupType,
  DeleteCollectionPayload,
  MoveInCollectionPayload,
  PutInCollectionPayload,
  TakeFromCollectionPayload,
} from './collection.type.ts';
import { CollectionsService, type CuratedCollection, type CuratedItem } from './collections.service.ts';
import { CuratingService } from './curating.service.ts';

const items = Symbol('all resources of collections');

/** Collections as those keep them who review in their group. */
@Resolver(() => CuratedCollectionType)
export class CuratingResolver {
  constructor(
    private readonly collections: CollectionsService,
    private readonly curating: CuratingService,
  ) {}

  @Allow('review:resources')
  @Costs(200)
  @Query(() => [CuratedCollectionType], { description: 'The collections that the viewer keeps, at most 200.' })
  curatedCollections(@Context() { viewer }: RequestContext): Promise<CuratedCollection[]> {
    return this.collections.curated(viewer);
  }

  @Allow('review:resources')
  @Query(() => CuratedCollectionType, { nullable: true, description: 'One that the viewer keeps.' })
  curatedCollection(
    @Context() { viewer }: RequestContext,
    @Args('slug', { type: () => SlugScalar }) slug: string,
  ): Promise<CuratedCollection | null> {
    return this.collections.curatedBySlug(viewer, slug);
  }

  @Allow('review:resources')
  @Query(() => [CuratingGroupType], { description: 'The groups for which the viewer may make collections, the widest first; at most 100.' })
  curatingGroups(@Context() { viewer }: RequestContext): Promise<CuratingGroupType[]> {
    return this.collections.groupsOf(viewer);
  }

  @Allow('review:resources')
  @Costs(60)
  @ResolveField(() => [CuratedItemType], { description: 'All that stands in it, in order; at most 60.' })
  items(@Parent() { id }: CuratedCollection, @Context() context: RequestContext): Promise<CuratedItem[]> {
    return context.loader(items, (ids: readonly Id<'Collection'>[]) => this.collections.allItemsOf(context.viewer, ids)).load(id);
  }

  @Allow('review:resources')
  @Change(() => CreateCollectionPayload, { description: 'Makes a collection; nobody reads it before something stands in it.' })
  async createCollection(
    @Context() { viewer }: RequestContext,
    @Args('input') { group, title, introduction }: CreateCollectionInput,
  ): Promise<CreateCollectionPayload> {
    const words = { title: localizedText(title), introduction: introductionOf(introduction) };
    return { collection: await this.curating.create(viewer, group, words) };
  }

  @Allow('review:resources')
  @Change(() => ChangeCollectionPayload, { description: 'Gives a collection another title and introduction.' })
  async changeCollection(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, title, introduction }: ChangeCollectionInput,
  ): Promise<ChangeCollectionPayload> {
    await this.curating.change(viewer, id, { title: localizedText(title), introduction: introductionOf(introduction) });
    return {};
  }

  @Allow('review:resources')
  @Change(() => DeleteCollectionPayload, { description: 'Deletes a collection; its resources stay in the library.' })
  async deleteCollection(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: DeleteCollectionInput,
  ): Promise<DeleteCollectionPayload> {
    await this.curating.remove(viewer, id);
    return {};
  }

  @Allow('review:resources')
  @Change(() => PutInCollectionPayload, {
    description: 'Puts a published resource at the end of a collection, or changes what is noted of it.',
  })
  async putInCollection(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, resource, note, language }: PutInCollectionInput,
  ): Promise<PutInCollectionPayload> {
    await this.curating.put(viewer, id, resource, language, note.trim().replace(/\s+/g, ' '));
    return {};
  }

  @Allow('review:resources')
  @Change(() => TakeFromCollectionPayload, { description: 'Takes a resource out of a collection.' })
  async takeFromCollection(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, resource }: TakeFromCollectionInput,
  ): Promise<TakeFromCollectionPayload> {
    await this.curating.take(viewer, id, resource);
    return {};
  }

  @Allow('review:resources')
  @Change(() => MoveInCollectionPayload, { description: 'Lets a resource of a collection change places with the one before or behind it.' })
  async moveInCollection(
    @Context() { viewer }: RequestContext,
    @Args('input') { id, resource, isUp }: MoveInCollectionInput,
  ): Promise<MoveInCollectionPayload> {
    await this.curating.move(viewer, id, resource, isUp);
    return {};
  }
}
