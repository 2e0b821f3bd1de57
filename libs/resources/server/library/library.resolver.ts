import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CountType, RequestContext, type Counted } from '#libs/platform/server';
import { LibraryCounts } from './library-counts.service.ts';
import { ResourceConnectionType, ResourceFacetsType } from './resource.type.ts';

/** What a part of the library tells of the whole. */
@Resolver(() => ResourceConnectionType)
export class LibraryResolver {
  constructor(private readonly counts: LibraryCounts) {}

  @Allow('public')
  @ResolveField(() => CountType, { description: 'How many there are in all.' })
  total(@Parent() { wanted }: ResourceConnectionType, @Context() { viewer }: RequestContext): Promise<Counted> {
    return this.counts.total(viewer, wanted);
  }

  @Allow('public')
  @ResolveField(() => ResourceFacetsType, { description: 'How they spread over what they can be filtered by.' })
  async facets(@Parent() { wanted }: ResourceConnectionType, @Context() { viewer }: RequestContext): Promise<ResourceFacetsType> {
    const { kind, topic, level, language, licence } = await this.counts.facets(viewer, wanted);
    return { kinds: kind, topics: topic, levels: level, languages: language, licences: licence };
  }
}
