import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Change, Costs, isId, LanguageTagScalar, pageSize, pageSizes, RequestContext } from '#libs/platform/server';
import { ResourceType } from '../library/resource.type.ts';
import { ResourcesService, type PublishedResource } from '../library/resources.service.ts';
import type { Call } from './call.entity.ts';
import { CallFilter, CloseCallInput, OpenCallInput } from './call.input.ts';
import { CallableResourceType, CallConnectionType, CallType, CloseCallPayload, KeptCallType, OpenCallPayload } from './call.type.ts';
import { CallWritingService } from './call-writing.service.ts';
import { CallsService, type CallableResource, type CallConnection, type KeptCall } from './calls.service.ts';

const about = Symbol('resources of calls');

/** Calls for hands: reading them, opening and closing one's own. */
@Resolver(() => CallType)
export class CallsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly writing: CallWritingService,
    private readonly resources: ResourcesService,
  ) {}

  @Allow('public')
  @Query(() => CallConnectionType, { name: 'calls', description: 'The open calls, the newest first.' })
  list(
    @Args('filter', { type: () => CallFilter, nullable: true }) filter: CallFilter | null,
    @Args('first', { type: () => Int, defaultValue: pageSizes.usual, description: 'How many, 1 to 50.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor behind which to go on.' }) after: string | null,
  ): Promise<CallConnection> {
    const { role = null, language = null } = filter ?? {};
    return this.calls.list({ role, language }, pageSize(first), after ?? null);
  }

  @Allow('public')
  @Query(() => CallType, { nullable: true, description: 'One call, if it is open.' })
  call(@Args('id', { type: () => ID }) id: Id<'Call'>): Promise<Call | null> {
    return isId(id) ? this.calls.byId(id) : Promise.resolve(null);
  }

  @Allow('public')
  @Query(() => [LanguageTagScalar], { description: 'The languages that open calls name, at most 100.' })
  callLanguages(): Promise<string[]> {
    return this.calls.languages();
  }

  // What somebody called for stays hers to read and to close, also when no role of hers is left.
  @Allow('signed-in')
  @Costs(200)
  @Query(() => [KeptCallType], {
    description: 'The calls that the viewer looks after: hers, and whatever is called for where she reviews; at most 100.',
  })
  keptCalls(@Context() { viewer }: RequestContext): Promise<KeptCall[]> {
    return this.calls.kept(viewer);
  }

  @Allow('signed-in')
  @Costs(200)
  @Query(() => [CallableResourceType], { description: 'What the viewer may call for help with, at most 100.' })
  callableResources(@Context() { viewer }: RequestContext): Promise<CallableResource[]> {
    return this.calls.places(viewer);
  }

  @Allow('public')
  @ResolveField(() => ResourceType, { nullable: true, description: 'What it is about; null as long as that is not published.' })
  resource(@Parent() { resourceId }: Call, @Context() context: RequestContext): Promise<PublishedResource | null> {
    const load = async (ids: readonly Id<'Resource'>[]) => {
      const found = new Map((await this.resources.byIds(context.viewer, ids)).map((one) => [one.id, one]));
      return ids.map((id) => found.get(id) ?? null);
    };
    return context.loader(about, load).load(resourceId);
  }

  @Allow('public')
  @ResolveField(() => Boolean, { description: 'Whether the house calls, and not one person.' })
  isOfHouse(@Parent() { sealedCaller }: Call): boolean {
    return sealedCaller === null;
  }

  @Allow('write:resources')
  @Change(() => OpenCallPayload, { description: 'Calls for others to go on with something that the viewer wrote or reviews.' })
  async openCall(
    @Context() { viewer }: RequestContext,
    @Args('input') { resource, roles, languages, seeking, language, until }: OpenCallInput,
  ): Promise<OpenCallPayload> {
    const words = seeking.trim().replace(/\s+/g, ' ');
    return { call: await this.writing.open(viewer, { resource, roles, languages, seeking: { [language]: words }, until }) };
  }

  @Allow('signed-in')
  @Change(() => CloseCallPayload, { description: 'Closes a call; conversations about it go on. Safe to repeat.' })
  async closeCall(@Context() { viewer }: RequestContext, @Args('input') { id }: CloseCallInput): Promise<CloseCallPayload> {
    await this.writing.close(viewer, id);
    return {};
  }
}
