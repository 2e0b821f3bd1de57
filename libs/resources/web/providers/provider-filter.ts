import type { ProviderChoice } from '#libs/resources/shared';
import type { ResultOf, VariablesOf } from '#libs/ui/web';
import type { ProvidersQuery } from './providers.graphql.ts';

/** An organisation as pages and files show it. */
export type ListedProvider = ResultOf<typeof ProvidersQuery>['providers'][number];

type Filter = NonNullable<VariablesOf<typeof ProvidersQuery>['filter']>;

/** What was chosen, as the API takes it. */
export function providerFilter({ skill, cost, language, country }: ProviderChoice): Filter {
  return {
    skill: skill && (skill.toUpperCase() as Uppercase<typeof skill>),
    cost: cost && (cost.toUpperCase() as Uppercase<typeof cost>),
    language,
    country,
  };
}
