import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LanguageTag } from '#libs/kernel/shared';
import { Allow, connectionOf, CountType, InWords, pageSize, pageSizes, Refused, RequestContext, type Counted } from '#libs/platform/server';
import { resourceKinds, resourceLevels } from '#libs/resources/shared';
import type { FoundType } from '#libs/search/shared';
import { CountingService } from './counting.service.ts';
import { SearchBounding } from './search-bounding.service.ts';
import { facetNames, knownFacets, type Wanted } from './wanted.ts';
import { FindingService, type Found } from './finding.service.ts';
import { SearchConnectionType, SearchFacetsType, SearchFilter, type SearchResultType } from './search.type.ts';

/** Finding, with how much there is of each kind. */
@Resolver(() => SearchConnectionType)
export class SearchResolver {
  constructor(
    private readonly finding: FindingService,
    private readonly counting: CountingService,
    private readonly bounding: SearchBounding,
  ) {}

  @Allow('public')
  @Query(() => SearchConnectionType, {
    description: 'Looks in everything that is published here. Of what is typed, 200 characters and 12 words count.',
  })
  async search(
    @Context() context: RequestContext,
    @InWords() language: LanguageTag,
    @Args('query', { description: 'What somebody typed.' }) query: string,
    @Args('filter', { type: () => SearchFilter, nullable: true }) filter: SearchFilter | null,
    @Args('first', { type: () => Int, defaultValue: pageSizes.usual, description: 'How many, 1 to 50.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor behind which to go on.' }) after: string | null,
  ): Promise<SearchConnectionType> {
    const refused = this.refusedTo(context);
    if (refused) return refused;
    const { edges, pageInfo, plan } = await this.finding.find(context.viewer, {
      query,
      wanted: wantedIn(filter),
      language,
      first: pageSize(first),
      after: after ?? null,
    });
    return {
      edges: edges.map(({ node, cursor }) => ({ node: resultOf(node), cursor })),
      pageInfo,
      plan,
      isAnswered: plan !== null,
      meant: plan?.isMended ? plan.asked.words.join(' ') : null,
      isLoose: plan?.isLoose ?? false,
    };
  }

  /** What is refused is data here too: a page shows it, and what was typed stays. */
  private refusedTo({ viewer, speak }: RequestContext): SearchConnectionType | null {
    try {
      this.bounding.take(viewer);
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const refusal = { code: error.code, message: speak(`refusal.${error.code}`, error.values) };
      return {
        ...connectionOf<SearchResultType>([], 1, true, () => ''),
        plan: null,
        isAnswered: false,
        meant: null,
        isLoose: false,
        refusal,
      };
    }
  }

  @Allow('public')
  @ResolveField(() => CountType, { description: 'How much was found in all.' })
  total(@Parent() { plan }: SearchConnectionType): Counted {
    return plan ? this.counting.total(plan) : { count: 0, isMore: false };
  }

  @Allow('public')
  @ResolveField(() => SearchFacetsType, { description: 'How it spreads over what it can be filtered by.' })
  async facets(@Parent() { plan }: SearchConnectionType, @Context() { viewer }: RequestContext): Promise<SearchFacetsType> {
    const counts = plan && (await this.counting.facets(viewer, plan, knownFacets));
    const of = (name: string) => counts?.get(name) ?? [];
    return { types: of('type'), topics: of('topic'), levels: of('level'), languages: of('language'), licences: of('licence') };
  }
}

/** What is left out does not matter. */
function wantedIn(filter: SearchFilter | null): Wanted {
  return Object.fromEntries(facetNames.map((name) => [name, filter?.[name] ?? null])) as unknown as Wanted;
}

/** Its kind among pages, or among resources, which say more. */
function resultOf({ kind, facets, ...found }: Found): SearchResultType {
  const has = <Value extends string>(name: string, values: readonly Value[]) => values.find((value) => facets.includes(`${name}:${value}`));
  return { ...found, type: has('type', resourceKinds) ?? (kind as FoundType), level: has('level', resourceLevels) ?? null };
}
