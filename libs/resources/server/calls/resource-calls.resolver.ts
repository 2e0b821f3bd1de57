import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, RequestContext } from '#libs/platform/server';
import { ResourceType } from '../library/resource.type.ts';
import type { PublishedResource } from '../library/resources.service.ts';
import type { Call } from './call.entity.ts';
import { CallType } from './call.type.ts';
import { CallsService } from './calls.service.ts';

const open = Symbol('open calls of resources');

/** The open calls about a resource. */
@Resolver(() => ResourceType)
export class ResourceCallsResolver {
  constructor(private readonly calls: CallsService) {}

  @Allow('public')
  @ResolveField(() => [CallType], { description: 'The open calls about it.' })
  openCalls(@Parent() { id }: PublishedResource, @Context() context: RequestContext): Promise<Call[]> {
    return context.loader(open, (ids: readonly Id<'Resource'>[]) => this.calls.ofResources(ids)).load(id);
  }
}
