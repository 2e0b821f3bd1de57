import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Change, LocalizedStringType, RequestContext, SlugScalar } from '#libs/platform/server';
import { ReviewAges } from '../review-ages.service.ts';
import { KeepingProvidersService } from './keeping-providers.service.ts';
import type { Provider } from './provider.entity.ts';
import { AddProviderInput, ChangeProviderInput, providerContentOf, RestoreProviderInput, RetireProviderInput } from './provider.input.ts';
import {
  AddProviderPayload,
  ChangeProviderPayload,
  ProviderFilter,
  ProviderType,
  RestoreProviderPayload,
  RetireProviderPayload,
} from './provider.type.ts';
import { ProvidersService } from './providers.service.ts';

/** The directory as everybody reads it, and as it is kept. */
@Resolver(() => ProviderType)
export class ProvidersResolver {
  constructor(
    private readonly directory: ProvidersService,
    private readonly keeping: KeepingProvidersService,
    private readonly ages: ReviewAges,
  ) {}

  @Allow('public')
  @Query(() => [ProviderType], { description: 'Organisations that give services, by name; at most 300.' })
  providers(
    @Context() { viewer }: RequestContext,
    @Args('filter', { type: () => ProviderFilter, nullable: true }) filter: ProviderFilter | null,
  ): Promise<Provider[]> {
    const { skill = null, cost = null, language = null, country = null } = filter ?? {};
    return this.directory.list(viewer, { skill, cost, language, country });
  }

  @Allow('public')
  @Query(() => ProviderType, { nullable: true, description: 'One organisation of the directory.' })
  provider(@Context() { viewer }: RequestContext, @Args('slug', { type: () => SlugScalar }) slug: string): Promise<Provider | null> {
    return this.directory.bySlug(viewer, slug);
  }

  @Allow('keep:providers')
  @Query(() => [ProviderType], { description: 'Every entry, also what was retired; what was checked the longest ago first. At most 300.' })
  providersToKeep(@Context() { viewer }: RequestContext): Promise<Provider[]> {
    return this.directory.toKeep(viewer);
  }

  @Allow('public')
  @ResolveField(() => Boolean, { description: 'Whether it was checked more than a year ago.' })
  isStale(@Parent() { reviewedOn }: Provider): boolean {
    return this.ages.isStale(reviewedOn);
  }

  @Allow('public')
  @ResolveField(() => [LocalizedStringType], { description: 'What it does, in every language in which that was written.' })
  summaries(@Parent() { summary }: Provider): LocalizedStringType[] {
    return Object.entries(summary).map(([language, text]) => ({ language, text }));
  }

  @Allow('keep:providers')
  @Change(() => AddProviderPayload, { description: 'Adds an organisation to the directory.' })
  async addProvider(@Context() { viewer }: RequestContext, @Args('input') input: AddProviderInput): Promise<AddProviderPayload> {
    return { provider: await this.keeping.add(viewer, providerContentOf(input)) };
  }

  @Allow('keep:providers')
  @Change(() => ChangeProviderPayload, { description: 'Says an entry anew, or only that it was checked again.' })
  async changeProvider(@Context() { viewer }: RequestContext, @Args('input') input: ChangeProviderInput): Promise<ChangeProviderPayload> {
    return { provider: await this.keeping.change(viewer, input.id, providerContentOf(input)) };
  }

  @Allow('keep:providers')
  @Change(() => RetireProviderPayload, { description: 'Takes an entry out of the directory. Safe to repeat.' })
  async retireProvider(@Context() { viewer }: RequestContext, @Args('input') { id }: RetireProviderInput): Promise<RetireProviderPayload> {
    return { provider: await this.keeping.setRetired(viewer, id, true) };
  }

  @Allow('keep:providers')
  @Change(() => RestoreProviderPayload, { description: 'Puts a retired entry back into the directory. Safe to repeat.' })
  async restoreProvider(
    @Context() { viewer }: RequestContext,
    @Args('input') { id }: RestoreProviderInput,
  ): Promise<RestoreProviderPayload> {
    return { provider: await this.keeping.setRetired(viewer, id, false) };
  }
}
