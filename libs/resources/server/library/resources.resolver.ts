import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Block } from '#libs/mdx/shared';
import { GroupsService } from '#libs/people/server';
import type { Id, LanguageTag } from '#libs/kernel/shared';
import { inLanguage } from '#libs/kernel/shared';
import {
  Allow,
  BlocksScalar,
  Clock,
  Costs,
  InWords,
  LocalizedStringType,
  pageSize,
  pageSizes,
  RequestContext,
  SlugScalar,
} from '#libs/platform/server';
import { Works } from '../works.service.ts';
import { FamilyService, type Family } from './family.service.ts';
import { ResourceConnectionType, ResourceFamilyType, ResourceFilter, ResourceType } from './resource.type.ts';
import { ResourcesService, type PublishedResource, type ResourceConnection } from './resources.service.ts';

const texts = Symbol('texts of resources');
const weights = Symbol('weights of texts');
const works = Symbol('resources that others stand on');
const made = Symbol('what was made of a resource');
const changed = Symbol('whether works moved on');
const signatures = Symbol('groups that sign resources');

type ResourceId = Id<'Resource'>;

/** The library as everybody reads it, with what each resource was made from and what of it. */
@Resolver(() => ResourceType)
export class ResourcesResolver {
  constructor(
    private readonly resources: ResourcesService,
    private readonly groups: GroupsService,
    private readonly families: FamilyService,
    private readonly clock: Clock,
    private readonly moved: Works,
  ) {}

  @Allow('public')
  @Query(() => ResourceConnectionType, { name: 'resources', description: 'The library, the newest first.' })
  async list(
    @Context() { viewer }: RequestContext,
    @Args('filter', { type: () => ResourceFilter, nullable: true }) filter: ResourceFilter | null,
    @Args('first', { type: () => Int, defaultValue: pageSizes.usual, description: 'How many, 1 to 50.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor behind which to go on.' }) after: string | null,
  ): Promise<ResourceConnection & Pick<ResourceConnectionType, 'wanted'>> {
    const { kind = null, topic = null, level = null, language = null, licence = null } = filter ?? {};
    const wanted = { kind, topic, level, language, licence };
    return { ...(await this.resources.list(viewer, wanted, pageSize(first), after ?? null)), wanted };
  }

  @Allow('public')
  @Query(() => ResourceType, { nullable: true, description: 'One resource, if it exists for the viewer.' })
  resource(
    @Context() { viewer }: RequestContext,
    @Args('slug', { type: () => SlugScalar }) slug: string,
  ): Promise<PublishedResource | null> {
    return this.resources.bySlug(viewer, slug);
  }

  @Allow('public')
  @Costs(400)
  @Query(() => ResourceFamilyType, { nullable: true, description: 'Where a resource comes from, and what came of it.' })
  resourceFamily(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Family | null> {
    return this.families.of(viewer, slug);
  }

  @Allow('public')
  @ResolveField(() => Boolean, { description: 'Whether it should have been looked at again by now: advice grows stale.' })
  isStale(@Parent() { reviewBy }: PublishedResource): boolean {
    return reviewBy !== null && reviewBy < this.clock.today();
  }

  @Allow('public')
  @ResolveField(() => Int, { description: 'How many bytes its text weighs as data.' })
  bytes(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<number> {
    return context.loader(weights, (ids: readonly ResourceId[]) => this.resources.bytesOf(ids)).load(id);
  }

  @Allow('public')
  @Costs(200)
  @ResolveField(() => BlocksScalar, { description: 'Its text as data.' })
  blocks(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<readonly Block[]> {
    return context.loader(texts, (ids: readonly ResourceId[]) => this.resources.blocksOf(ids)).load(id);
  }

  @Allow('public')
  @ResolveField(() => LocalizedStringType, { nullable: true, description: 'The group that signs it; null where nobody does.' })
  async signedBy(
    @Parent() { isSigned, groupId }: PublishedResource,
    @Context() context: RequestContext,
    @InWords() language: LanguageTag,
  ): Promise<LocalizedStringType | null> {
    if (!isSigned) return null;
    const title = await context.loader(signatures, (ids: readonly Id<'Group'>[]) => this.titlesOf(ids)).load(groupId);
    return inLanguage(title, language);
  }

  @Allow('public')
  @ResolveField(() => ResourceType, { nullable: true, description: 'The resource that it adapts, as long as that is published.' })
  adaptedFrom(@Parent() { adaptedFrom }: PublishedResource, @Context() context: RequestContext): Promise<PublishedResource | null> {
    return this.work(adaptedFrom, context);
  }

  @Allow('public')
  @ResolveField(() => ResourceType, { nullable: true, description: 'The resource that it translates, as long as that is published.' })
  translatedFrom(@Parent() { translatedFrom }: PublishedResource, @Context() context: RequestContext): Promise<PublishedResource | null> {
    return this.work(translatedFrom, context);
  }

  @Allow('public')
  @ResolveField(() => [ResourceType], { description: 'What was made of it: adaptations and translations, the newest first.' })
  madeOfIt(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<PublishedResource[]> {
    return context.loader(made, (ids: readonly ResourceId[]) => this.resources.madeOf(context.viewer, ids)).load(id);
  }

  @Allow('public')
  @ResolveField(() => Boolean, { description: 'Whether the resource that it adapts or translates was published anew since.' })
  hasWorkChanged(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<boolean> {
    return context.loader(changed, (ids: readonly ResourceId[]) => this.moved.haveChanged(context.viewer, ids)).load(id);
  }

  private work(id: ResourceId | null, context: RequestContext): Promise<PublishedResource | null> {
    if (id === null) return Promise.resolve(null);
    const load = async (ids: readonly ResourceId[]) => {
      const found = new Map((await this.resources.byIds(context.viewer, ids)).map((one) => [one.id, one]));
      return ids.map((each) => found.get(each) ?? null);
    };
    return context.loader(works, load).load(id);
  }

  private async titlesOf(ids: readonly Id<'Group'>[]) {
    const titles = new Map((await this.groups.byIds(ids)).map(({ id, title }) => [id, title]));
    return ids.map((id) => titles.get(id) ?? {});
  }
}
